import Customers
import Drawing
import LessonFiles
import Lessons
import Runs
import Scenes
import TestSupport
import Testing

@testable import Screens
@testable import clusterwalk

/// An algorithm that the program has never heard of: one folder, one scene, one entry in the list. Every verb
/// knows it.
@Suite struct FourthAlgorithmTests {
  private static let algorithms = Algorithm.all + [Algorithm(NearestRun.self)]
  private let program = Program(algorithms: Self.algorithms)
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ call: String) -> ExitCode {
    program.run(call.split(separator: " ").map(String.init) + ["--quiet"])
  }

  @Test func `wherever a verb offers the others, it offers the fourth`() {
    let others = Set(Algorithm.all.map(\.name))
    var offers = 0
    for verb in program.verbs {
      let metavars = verb.options.compactMap(\.metavar).map { $0.split(separator: "|").map(String.init) }
      for names in metavars + [verb.target.subjects.map(\.name)] where !others.isDisjoint(with: names) {
        offers += 1
        #expect(names.contains("nearest"), "\(verb.name)")
      }
    }
    // frames, film, slides, page, step and trace as what they work on; segments and two handouts as an
    // option.
    #expect(offers == 9)
  }

  @Test func `its runs are traced and verified`() throws {
    let file = folder("trace.jsonl")
    #expect(run("trace nearest -k 4 --seed 7 --out \(file)") == .done)
    let text = try folder.read("trace.jsonl")
    #expect(text.contains("\"algorithm\":\"nearest\"") && text.contains("\"event\":\"draw\""))
    #expect(run("verify \(file)") == .done)
    try folder.write(text.replacing("\"labels\":[", with: "\"labels\":[1"), to: "other.jsonl")
    #expect(run("verify \(folder("other.jsonl"))") == .checkFailed)
    #expect(Program().run(["verify", file, "--quiet"]) == .badData)
    #expect(run("trace nearest -k 300 --out \(file)") == .badData)
    #expect(run("trace nearest --linkage ward --out \(file)") == .wrongUsage)
  }

  @Test func `its runs are drawn, alone and beside another`() throws {
    let options = "--size 640x360 --pace stills"
    #expect(run("frames nearest \(options) --out \(folder("own"))") == .done)
    #expect(try FileSystem.names(in: folder("own")).filter { $0.hasSuffix(".png") }.count == 2)
    let both = "--algorithms k-means,nearest --frames 0..0"
    #expect(run("frames compare \(both) \(options) --out \(folder("both"))") == .done)
    #expect(run("handout storyboard --algorithm nearest --out \(folder("storyboard.pdf"))") == .done)
  }

  @Test func `its segments are described, printed, and take new customers`() throws {
    let settings = "--algorithm nearest -k 3 --bootstraps 2"
    #expect(run("segments \(settings) --out \(folder("segments"))") == .done)
    let profiles = try folder.read("segments/profiles.json")
    #expect(profiles.contains("\"nearest\""))
    #expect(run("handout segments \(settings) --out \(folder("segments.pdf"))") == .done)
    try folder.write(String(decoding: Mall.csv(customers: 20, seed: 3), as: UTF8.self), to: "new.csv")
    let files = "--profiles \(folder("segments/profiles.json")) --data \(folder("new.csv"))"
    #expect(run("assign \(files) --out \(folder("assigned.csv"))") == .done)
    #expect(try folder.read("assigned.csv").split(separator: "\n").count == 21)
  }

  @Test func `its runs are walked through`() throws {
    var player = try SteppedRun(#require(Self.algorithms.last)).player
    #expect(player.lastStep == 1 && player.walk.construction.isNothing)
    #expect(player.screen.position.contains("The draw"))
    _ = player.obey("next")
    #expect(player.screen.position.contains("The assignment"))
    _ = player.obey("seed 5")
    #expect(player.given.texts["seed"] == "5")
    _ = player.obey("place 1 2")
    #expect(player.replies == ["You can place centroids in k-means only."])
  }

  @Test func `a lesson makes its runs, shows them and tells their facts`() throws {
    let lesson = """
      ---
      title: Nearest
      run: nearest
      clusters: 3
      run.other: k-means
      ---

      # Who was drawn

      **View:** {drawn.1} was drawn, and {sizes.1} of {customers.count} customers are in the largest of \
      {clusters} segments; {ari.other}.

      ![The end.](scene:nearest?step=last)

      """
    let files = InputFiles.ofMachine
    let levels = ["Respond", "Change", "Construct", "Present"]
    let book = RunBook(RunMaker(algorithms: Self.algorithms, files: files))
    func errors(_ text: String, _ book: RunBook) -> [String] {
      lessonErrors(
        in: Array(text.utf8), file: "01-nearest.md", folder: folder.path, book: book,
        look: FrameStyle(size: Size(640, 360), metrics: EvenMetrics()), glossary: nil, files: [])?
        .lines.filter { line in !levels.contains { line.contains("“\($0)”") } } ?? []
    }
    #expect(errors(lesson, book).filter { $0.contains("error:") } == [])
    let unknown = errors(lesson.replacing("drawn.1", with: "drawn.9"), book)
    #expect(unknown.contains { $0.contains("there are the draws 1 to 3") })
    let without = errors(lesson, RunBook(RunMaker(files: files)))
    #expect(without.contains { $0.contains("there is no algorithm “nearest”") })
    #expect(Fact.all(Self.algorithms).contains { $0.name.pattern == "drawn.SEED" })
  }
}

extension Walk.Construction {
  fileprivate var isNothing: Bool { if case .nothing = self { true } else { false } }
}
