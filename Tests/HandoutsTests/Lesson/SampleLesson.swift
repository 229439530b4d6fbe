import Clustering
import Drawing
import Numerics
import Scenes
import Segments
import TestSupport
import Words

@testable import Handouts

/// Lessons for tests, another one for every seed: every kind of passage and task, words of all lengths. No
/// two pieces of text are alike, so that each can be looked for.
struct SampleLesson {
  private var generator: SplitMix64
  private var count = 0
  private let kMeans: KMeansScene
  private let tree: HierarchicalScene
  private let sideBySide: CompareScene

  init(_ seed: UInt64, metrics: any TextMetrics) throws {
    generator = SplitMix64(seed: seed)
    var customers = SampleCustomers(seed)
    customers.count = 16
    customers.columnNameLength = seed.isMultiple(of: 3) ? 60 : 6
    let run = try SampleRun(customers, KMeans(clusters: 2 + Int(seed % 4), seed: seed))
    let options = SceneOptions(FrameStyle(size: Size(1920, 1080), theme: Theme(.print), metrics: metrics))
    kMeans = KMeansScene(run.trace, of: run.features, options: options)
    let merges = try Hierarchical(linkage: .ward, clusters: 3).trace(on: run.features.points)
    tree = HierarchicalScene(merges, of: run.features, options: options)
    let compared = [
      ComparedRun(
        NamedPartition(
          name: "k-means", labels: run.trace.finalLabels, clusters: run.trace.finalCentroids.rows)
      ) {
        KMeansScene(run.trace, of: run.features, options: $0)
      },
      ComparedRun(
        NamedPartition(name: "the tree of the westernmost mall", labels: merges.finalLabels, clusters: 3)
      ) {
        HierarchicalScene(merges, of: run.features, options: $0)
      },
    ]
    sideBySide = CompareScene(
      seed.isMultiple(of: 2) ? compared : compared + [compared[0]], of: run.features, options: options)
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[generator.index(below: choices.count)] }

  /// A text that occurs nowhere else.
  private mutating func words(_ lengths: [Int] = [1, 8, 30, 90]) -> String {
    count += 1
    let fill = ["mall", "customers", "of", "a", "scarlet", "incomprehensibilities"]
    let length = pick(lengths)
    return (["text\(count)."] + (1..<max(2, length)).map { _ in pick(fill) }).joined(separator: " ")
  }

  mutating func lesson() -> PrintedLesson {
    let title = words([3, 20])
    let source = words([4])
    let terms = (0..<generator.index(below: 4)).map { _ in
      PrintedLesson.Term(word: words([1, 3]), meaning: [words(), words()])
    }
    let screens = (0..<(1 + generator.index(below: 4))).map { _ in
      PrintedLesson.Screen(
        heading: words([2, 6, 18]),
        parts: (0..<(1 + generator.index(below: 3))).map { part(terms, mayBeEmpty: $0 > 0) })
    }
    return PrintedLesson(
      title: title, call: "clusterwalk learn \(words([1]))", source: source, screens: screens, terms: terms)
  }

  private mutating func part(_ terms: [PrintedLesson.Term], mayBeEmpty: Bool) -> PrintedLesson.Part {
    let count = generator.index(below: 5) + (mayBeEmpty ? 0 : 1)
    return PrintedLesson.Part(
      passages: (0..<count).map { _ in passage(depth: 0) },
      terms: terms.filter { _ in generator.index(below: 2) == 0 }.map(\.word),
      task: pick([true, true, false]) ? task() : nil)
  }

  private mutating func passage(depth: Int) -> PrintedPassage {
    switch generator.index(below: depth < 2 ? 8 : 3) {
    case 0, 1: return .paragraph(words([1, 20, 90, 90, 900]))
    case 2: return picture()
    case 3:
      return .list(
        start: pick([nil, 1, 98]), (0..<3).map { _ in [.paragraph(words()), passage(depth: depth + 1)] })
    case 4: return .quote([passage(depth: depth + 1), .paragraph(words())])
    case 5: return .code((0..<pick([1, 4, 4, 50])).map { _ in words([1, 12]) }.joined(separator: "\n"))
    case 6:
      let columns = 1 + generator.index(below: 5)
      return .table(
        (0..<pick([1, 4, 4, 50])).map { _ in (0..<columns).map { _ in words([1, 1, 3]) } })
    default: return picture()
    }
  }

  private mutating func picture() -> PrintedPassage {
    let scene: any PanelScene = pick([kMeans, tree, sideBySide])
    let first = generator.index(below: scene.stepCount)
    let last = pick([first, scene.stepCount - 1])
    return .picture(PrintedPicture(scene: scene, steps: first...last, words: words([1, 30])))
  }

  private mutating func task() -> PrintedTask {
    let form: PrintedTask.Form
    switch generator.index(below: 5) {
    case 0:
      let right = generator.index(below: 3)
      form = .choices(
        (0..<3).map {
          PrintedTask.Choice(words: words([1, 40]), reason: words([5, 60]), isRight: $0 == right)
        })
    case 1: form = .choices((0..<3).map { _ in PrintedTask.Choice(words: words([1, 2])) })
    case 2: form = .line(words([4, 30]))
    case 3: form = .words(words([4]))
    default:
      let scene = kMeans
      form = .drawing(words([4]), onto: { scene.customersPanel(in: $0, look: $1) })
    }
    var task = PrintedTask(
      level: "Respond", question: words([5, 50]), form: form, note: pick(["", words()]),
      hints: (0..<generator.index(below: 3)).map { _ in words() })
    switch form {
    case .choices(let choices):
      task.truth = choices.first(where: \.isRight)?.words
    case .line:
      task.truth = words([1])
      task.reasons = [words()]
    case .words: task.reasons = [words(), words()]
    case .drawing: break
    }
    return task
  }
}

extension PrintedPassage {
  /// All words, in reading order.
  var words: [String] {
    switch self {
    case .paragraph(let words): [words]
    case .list(_, let items): items.flatMap { $0.flatMap(\.words) }
    case .quote(let passages): passages.flatMap(\.words)
    case .code(let code): code.split(separator: "\n").map(String.init)
    case .table(let rows): rows.flatMap(\.self)
    case .picture(let picture): [picture.words]
    }
  }
}

extension PrintedTask {
  /// What nobody may read who has not answered.
  var secrets: [String] {
    var secrets = reasons + hints
    switch form {
    case .choices(let choices): secrets += choices.map(\.reason).filter { !$0.isEmpty }
    case .line: secrets += truth.map { [$0] } ?? []
    case .words, .drawing: break
    }
    return secrets
  }

  /// What is printed in any case, in reading order.
  var asked: [String] {
    switch form {
    case .choices(let choices): [question] + choices.map(\.words)
    case .line, .words, .drawing: [question]
    }
  }
}
