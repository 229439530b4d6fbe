import Drawing
import Glibc
import Lessons
import Runs
import TestSupport
import Testing

@testable import clusterwalk

/// Lessons from end to end: over a pipe, with right and wrong answers, with and without progress.
@Suite struct LearnTests {
  private let folder: TemporaryFolder
  private static let root = FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))

  init() throws { folder = try TemporaryFolder() }

  /// Walks through a lesson with the lines of a script as input.
  private func learn(_ words: [String], _ lines: [String], state: String = "state") throws -> Call.Result {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "input")
    return try Call(
      ["learn"] + words + ["--out", folder("pictures")], input: folder("input"),
      variables: ["XDG_STATE_HOME=\(folder(state))"]
    ).result()
  }

  private func copy(_ name: String) throws -> String {
    "\(try ShippedLessons.copy([name], to: folder))/\(name).md"
  }

  /// The lines that take someone through a lesson.
  private func script(_ word: String, answer: (LessonSession) -> String) throws -> [String] {
    var session = try ShippedLessons.session(word)
    var lines: [String] = []
    while !session.isAtEnd && lines.count < 500 {
      guard session.awaitsAnswer else {
        lines.append("")
        session = session.after(.next).session
        continue
      }
      for line in [answer(session), "skip"] where session.awaitsAnswer {
        lines.append(line)
        session = session.after(line == "skip" ? .skip : .answer(line)).session
      }
      // What follows on the same screen comes by itself.
      if !session.endsScreen { session = session.after(.next).session }
    }
    return lines
  }

  @Test(arguments: ShippedLessons.names)
  func `right answers lead to the end of a lesson, and all predictions come true`(name: String) throws {
    let result = try learn([try copy(name)], try script(name, answer: \.rightAnswer))
    #expect(result.code == 0 && result.errors == "")
    let score = try #require(result.output.split(separator: "\n").last).split(separator: " ")
    #expect(score.count > 2 && score[0] == score[2] && score[0] != "0", "\(score)")
    #expect(!result.output.contains("\u{1B}"))
    for line in result.output.split(separator: "\n") { #expect(line.count <= 84 + 40, "\(line)") }
    for picture in try FileSystem.names(in: folder("pictures")) {
      #expect(result.output.contains("pictures/\(picture)\n"))
      #expect(try InputFile.read(folder("pictures/\(picture)")).bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test(arguments: ShippedLessons.names)
  func `wrong answers throughout lead to the end as well`(name: String) throws {
    let result = try learn([try copy(name), "--text"], try script(name, answer: \.wrongAnswer))
    #expect(result.code == 0 && result.errors == "")
    #expect(result.output.split(separator: "\n").last?.hasPrefix("0 of ") == true)
  }

  @Test(arguments: ShippedLessons.names)
  func `an empty input ends a lesson, which is no failure`(name: String) throws {
    let result = try learn([try copy(name)], [])
    #expect(result.code == 0 && result.errors == "" && result.output.contains("Screen 1 of "))
  }

  @Test func `a lesson goes on where it was left, and from the start when asked to`() throws {
    #expect(try learn(["3"], ["", "2"]).output.contains("Screen 2 of "))
    let again = try learn(["k-means"], [])
    #expect(again.errors.contains("You go on where you were") && !again.output.contains("Screen 1 of "))
    let list = try Call(["learn"], variables: ["XDG_STATE_HOME=\(folder("state"))"]).result()
    #expect(list.output.contains("3  k-means: ") && list.output.contains("(at screen 2 of "))
    #expect(try learn(["k-means", "--reset"], []).output.contains("Screen 1 of "))
  }

  @Test func `progress that can't be read is set aside, and none that can't be saved stops a lesson`() throws
  {
    _ = try learn(["3"], ["", "2"])
    try folder.write("{\"format\":1", to: "state/clusterwalk/03-k-means.json")
    let result = try learn(["3"], [""])
    #expect(
      result.code == 0 && result.errors.contains("03-k-means.json.corrupt")
        && result.output.contains("Screen 1 of "))
    #expect(try folder.read("state/clusterwalk/03-k-means.json.corrupt") == "{\"format\":1")
    try folder.write("", to: "file")
    let unsaved = try learn(["3"], ["", "2", ""], state: "file")
    #expect(unsaved.code == 0 && unsaved.output.contains("Screen 3 of "))
    #expect(unsaved.errors.split(separator: "\n").count == 1 && unsaved.errors.contains("can't be saved"))
  }

  @Test func `commands work wherever something can be typed`() throws {
    let result = try learn(
      ["3"], ["help", "back", "hint", "5", "term wcss", "", "h", "9", "back", "", "r", "b", "q", ""])
    #expect(result.code == 0 && result.errors == "")
    for words in [
      "This is the beginning", "Nothing is asked here", "WCSS:", "Hint 1 of 1", "Type the number of a choice",
      "The answer: Zero",
    ] {
      #expect(result.output.contains(words), "\(words)")
    }
  }

  @Test func `what is no lesson is refused with a suggestion`() throws {
    let result = try clusterwalk("learn", "k-maens")
    #expect(result.code == 64 && result.errors.contains("did you mean 'k-means'?"))
    #expect(try clusterwalk("learn", folder("none.md")).code == 66)
  }
}

/// The check of lessons as a call.
@Suite struct LessonsVerbTests {
  private let folder: TemporaryFolder
  private static let root = FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))

  init() throws { folder = try TemporaryFolder() }

  @Test func `nothing is wrong with the shipped lessons`() throws {
    let names = ShippedLessons.names
    let result = try clusterwalk("lessons", "check", try ShippedLessons.copy(names, to: folder))
    #expect(
      names.count > 2 && result.code == 0 && result.errors == ""
        && result.output.hasSuffix("nothing is wrong\n"))
  }

  @Test func `the guide's example is a complete lesson that can be walked through`() throws {
    let guide = String(decoding: try InputFile.read(Self.root + "/Lessons/WRITING.md").bytes, as: UTF8.self)
    let example = try #require(
      guide.split(separator: "```markdown\n").dropFirst().first?.split(separator: "```").first)
    try folder.write(String(example), to: "01-tiny.md")
    let check = try clusterwalk("lessons", "check", folder("01-tiny.md"), folder.path)
    #expect(check.code == 0 && check.errors == "", "\(check.errors)")
    try folder.write("\n2\n70-90\n\n4\n20 20; 90 90\n\nWell.\n\n", to: "input")
    let result = try Call(
      ["learn", folder("01-tiny.md"), "--out", folder("p")], input: folder("input"),
      variables: ["XDG_STATE_HOME=\(folder("state"))"]
    ).result()
    #expect(result.code == 0 && result.output.contains("predictions came true"))
  }

  @Test func `everything that the guide says of facts and scenes is there`() throws {
    let facts = try clusterwalk("lessons", "facts")
    for fact in Fact.all(Algorithm.all) { #expect(facts.output.contains("  \(fact.name.pattern)")) }
  }

  @Test func `mistakes end with 1, in files and in the folder`() throws {
    try folder.write(
      "---\ntitle: A\nrun: k-means\nscale: standrad\n---\n\n# One\n\n{wcss.lst}\n", to: "01-a.md")
    try folder.write("---\ntitle: B\n---\n\n# One\n\nThere are 7.\n", to: "01-b.md")
    try folder.write("", to: "notes.txt")
    let result = try clusterwalk("lessons", "check", folder.path)
    #expect(result.code == 1 && result.output == "")
    for words in [
      "notes.txt:1:1: error: this is neither a lesson",
      "01-b.md:1:1: error: the lesson has the number of “01-a.md”",
      "01-b.md:7:11: error: the number “7” is typed",
      "01-a.md:4:1: error: scale: expected standard, none, minmax, robust or log",
    ] { #expect(result.errors.contains(words), "\(words)\n\(result.errors)") }
    #expect(try clusterwalk("lessons", "chek").errors.contains("did you mean 'check'?"))
    #expect(try clusterwalk("lessons", "check", folder("none.md")).code == 66)
  }

  @Test func `a lesson can bring its own customers`() throws {
    try folder.write("id,a,b\n1,1,1\n2,1,2\n3,9,9\n4,9,8\n", to: "few.csv")
    try folder.write(
      """
      ---\ntitle: A\nrun: k-means\ndata: few.csv\nfeatures: a,b\nclusters: 2\n---\n\n# One\n\n{sizes.1} \
      {mean.a}\n
      """,
      to: "01-a.md")
    let errors = try clusterwalk("lessons", "check", folder("01-a.md")).errors
    #expect(
      errors.split(separator: "\n").filter { $0.contains("error:") }.allSatisfy {
        $0.contains("no task of the level")
      }, "\(errors)")
  }

  @Test func `a lesson can be about any built-in data set`() throws {
    let lesson =
      """
      ---\ntitle: A\nrun: hierarchical\nclusters: 2\ndata: chain\nlinkage: single\n---\n\n# \
      One\n\n{sizes.last}\n
      """
    try folder.write(lesson, to: "01-a.md")
    let errors = try clusterwalk("lessons", "check", folder("01-a.md")).errors
    #expect(
      errors.split(separator: "\n").filter { $0.contains("error:") }.allSatisfy {
        $0.contains("no task of the level")
      }, "\(errors)")
    try folder.write(lesson.replacing("chain", with: "chian"), to: "01-a.md")
    let mistake = try clusterwalk("lessons", "check", folder("01-a.md"))
    #expect(
      mistake.errors.contains("01-a.md:5:1: error: there are no customers “chian”; did you mean “chain”?"))
  }
}
