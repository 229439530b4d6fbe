import Drawing
import Handouts
import Lessons
import Runs
import Scenes
import TestSupport
import Testing

@testable import clusterwalk

/// Lessons on paper, from their files to the PDF.
@Suite struct LessonHandoutTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A lesson's session, and the words of its pages without footers.
  private func printed(_ name: String, showsKey: Bool) throws -> (session: LessonSession, pages: [String]) {
    let look = FrameStyle(size: Size(1920, 1080), theme: Theme(.print), metrics: EvenMetrics())
    let session = try ShippedLessons.session(name)
    let lesson = try PrintedLesson(
      session, glossary: try LessonFolder.shipped().glossary(), call: "clusterwalk learn \(name)", look: look)
    let document = LessonPages(lesson, showsKey: showsKey, paper: .a4, metrics: EvenMetrics()).document
    return (
      session,
      document.pages.map { page in
        page.picture.leaves(EvenMetrics()).filter { !$0.isIn("footer") }.compactMap(\.text?.string)
          .joined(separator: " ")
      }
    )
  }

  @Test(arguments: ShippedLessons.names, [false, true])
  func `all words of a lesson are printed in their order`(name: String, showsKey: Bool) throws {
    let (session, pages) = try printed(name, showsKey: showsKey)
    let text = pages.joined(separator: " ")
    var rest = text[...]
    for index in session.run.lesson.parts.indices {
      let view = session.view(ofPart: index)
      let words =
        [view.heading] + view.passages.flatMap(\.words) + (view.task.map { [$0.question] + $0.choices } ?? [])
      for span in (view.isContinuation ? Array(words.dropFirst()) : words).joined() {
        let found = rest.firstRange(of: span.text)
        #expect(found != nil, "“\(span.text)”")
        if let found { rest = rest[found.upperBound...] }
      }
    }
    for entry in try LessonFolder.shipped().glossary()?.entries ?? []
    where session.run.lesson.terms.contains(where: { $0.anchor == entry.anchor }) {
      #expect(text.contains(entry.meaning[0]), "\(entry.term)")
    }
  }

  /// The task as it stands on its page: from the question to the foot.
  @Test(arguments: ShippedLessons.names)
  func `answers are printed with the key, and only with it`(name: String) throws {
    let (session, pages) = try printed(name, showsKey: false)
    let key = try printed(name, showsKey: true).pages.joined(separator: " ")
    let text = pages.joined(separator: " ")
    for task in session.run.lesson.parts.compactMap(\.task) {
      var secrets = (task.answer + task.hints).map { session.spans($0) }
      if case .choices(let choices) = task.kind { secrets += choices.map { session.spans($0.reason) } }
      for words in secrets {
        // The address of a link stands between its words and the next.
        for span in words { #expect(key.contains(span.text), "“\(span.text)”") }
        #expect(!text.contains(words.plainText), "“\(words.plainText)”")
      }
      let question = session.spans(task.question).plainText
      let page = try #require(pages.first { $0.contains(question) })
      let behind = page[try #require(page.firstRange(of: question)).upperBound...]
      switch task.kind {
      case .number, .names:
        let truth = try #require(session.truth(of: task))
        #expect(!"\(behind) ".contains(" \(truth) "), "“\(question)” is followed by \(truth)")
        #expect(key.contains("Answer: \(truth)"))
      case .choices, .setting, .centroids, .open: break
      }
    }
  }

  @Test func `where a learner would choose, the pages say which run they show`() throws {
    let text = try printed("03-k-means", showsKey: false).pages.joined(separator: " ")
    #expect(text.contains("What follows shows this run with clusters: 3;"))
    #expect(text.contains("Draw a cross where each of your 5 centroids starts."))
  }

  private func call(_ words: String...) throws -> Call.Result {
    try Call(["handout", "lesson"] + words).result()
  }

  @Test(arguments: [["3"], ["k-means", "--key", "--paper", "letter"], ["03-k-means", "--theme", "light"]])
  func `the pages are a PDF, whatever the lesson is called by`(words: [String]) throws {
    let file = folder("lesson.pdf")
    let result = try Call(["handout", "lesson"] + words + ["--out", file]).result()
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    #expect(try InputFile.read(file).bytes.starts(with: Array("%PDF".utf8)))
    #expect(result.output.contains("pages, from the built-in mall, synthetic data"))
  }

  @Test func `a lesson of one's own is printed as well, and one with a mistake is not`() throws {
    let guide = try InputFile.read(try LessonFolder.shipped().path + "/WRITING.md").bytes
    let text = String(decoding: guide, as: UTF8.self)
    let block = try #require(text.split(separator: "```markdown\n").last?.split(separator: "```").first)
    let tiny = String(block)
    try folder.write(tiny, to: "01-tiny.md")
    let result = try call(folder("01-tiny.md"), "--out", folder("tiny.pdf"))
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    try folder.write(tiny.replacing("{sizes.1} ±", with: "{sizes.77} ±"), to: "02-wrong.md")
    let wrong = try call(folder("02-wrong.md"), "--out", folder("wrong.pdf"))
    #expect(wrong.code == 65 && wrong.errors.contains("02-wrong.md:"))
    #expect(FileSystem.kind(of: folder("wrong.pdf")) == nil)
  }

  @Test func `the lesson has to be named, and to exist`() throws {
    let file = folder("lesson.pdf")
    let missing = try call("--out", file)
    #expect(missing.code == 64 && missing.errors.contains("NAME is missing"))
    let unknown = try call("kmeans", "--out", file)
    #expect(unknown.code == 64 && unknown.errors.contains("did you mean 'k-means'?"))
    let many = try call("k-means", "gmm", "--out", file)
    #expect(many.code == 64 && many.errors.contains("'gmm' is one word too many"))
    let other = try Call(["handout", "storyboard", "--key", "--out", file]).result()
    #expect(other.code == 64 && other.errors.contains("storyboard has no option --key"))
  }
}
