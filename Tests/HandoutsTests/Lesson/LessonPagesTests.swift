import Clustering
import Drawing
import Scenes
import TestSupport
import Testing

@testable import Handouts

/// A lesson and its pages.
private struct Printed {
  let lesson: PrintedLesson
  let document: Document
  /// The words of every page without its footer, in the order of painting.
  let pages: [String]
  var text: String { pages.joined(separator: " ") }

  init(
    _ seed: UInt64, showsKey: Bool, paper: Paper = .a4, metrics: any TextMetrics = EvenMetrics()
  ) throws {
    var sample = try SampleLesson(seed, metrics: metrics)
    lesson = sample.lesson()
    document = LessonPages(lesson, showsKey: showsKey, paper: paper, metrics: metrics).document
    pages = document.pages.map { page in
      page.picture.leaves(EvenMetrics()).filter { !$0.isIn("footer") }.compactMap(\.text?.string)
        .joined(separator: " ")
    }
  }

  var parts: [PrintedLesson.Part] { lesson.screens.flatMap(\.parts) }
  var tasks: [PrintedTask] { parts.compactMap(\.task) }

  /// The page, from 0, on which a text begins; its first word is found nowhere else but in links.
  func page(of words: String) -> Int? { pages.lastIndex { $0.contains(words.prefix { $0 != " " }) } }
}

@Suite struct LessonPagesLaws {
  private static let seeds: ClosedRange<UInt64> = 1...6

  @Test(arguments: Paper.allCases, seeds)
  func everythingHasItsOwnPlaceWithinTheMargins(paper: Paper, seed: UInt64) throws {
    for metrics in try [EvenMetrics(), realMetrics.get()] as [any TextMetrics] {
      for showsKey in [false, true] {
        let printed = try Printed(seed, showsKey: showsKey, paper: paper, metrics: metrics)
        let complaints = PageAudit(document: printed.document, metrics: metrics).complaints
        #expect(complaints.isEmpty, "key \(showsKey): \(complaints.prefix(5).joined(separator: "; "))")
        #expect(printed.document.pages.allSatisfy { $0.size == paper.size })
      }
    }
  }

  @Test(arguments: [false, true], seeds)
  func allTextIsOnThePagesInReadingOrder(showsKey: Bool, seed: UInt64) throws {
    let printed = try Printed(seed, showsKey: showsKey)
    var expected: [String] = []
    for screen in printed.lesson.screens {
      expected.append(screen.heading)
      for part in screen.parts {
        for passage in part.passages { expected += passage.words }
        expected += part.task?.asked ?? []
      }
    }
    for term in printed.lesson.terms { expected += [term.word] + term.meaning }
    // The headings are in the contents, too.
    var rest = printed.text[...]
    for words in expected {
      // A long text may be in pieces.
      let found = rest.firstRange(of: words.prefix(900))
      #expect(found != nil, "“\(words.prefix(40))” is missing or out of order")
      if let found { rest = rest[found.lowerBound...].dropFirst() }
    }
  }

  /// What a question leads to can't be seen while it is answered.
  @Test(arguments: Paper.allCases, seeds)
  func whatFollowsAQuestionIsOnALaterPage(paper: Paper, seed: UInt64) throws {
    let printed = try Printed(seed, showsKey: false, paper: paper)
    var question: Int?
    for part in printed.parts {
      for words in part.passages.flatMap(\.words) {
        let page = try #require(printed.page(of: words))
        if let question { #expect(page > question, "“\(words.prefix(40))”") }
      }
      guard let task = part.task else { continue }
      let page = try #require(printed.page(of: task.question))
      question = page
    }
    #expect(question != nil)
  }

  @Test(arguments: seeds)
  func withoutTheKeyNoAnswerIsPrintedAndWithItAllAre(seed: UInt64) throws {
    let (plain, key) = (try Printed(seed, showsKey: false), try Printed(seed, showsKey: true))
    for task in plain.tasks {
      for secret in task.secrets { #expect(!plain.text.contains(secret), "“\(secret.prefix(40))”") }
    }
    let questions = key.tasks.map { key.text.firstRange(of: $0.question)?.lowerBound ?? key.text.endIndex }
    for (index, task) in key.tasks.enumerated() {
      let end = index + 1 < questions.count ? questions[index + 1] : key.text.endIndex
      let own = key.text[questions[index]..<end]
      for secret in task.secrets { #expect(own.contains(secret), "“\(secret.prefix(40))”") }
    }
  }

  @Test(arguments: seeds)
  func onlyTheKeyTicksBoxesAndOnlyTheRightOnes(seed: UInt64) throws {
    for showsKey in [false, true] {
      let printed = try Printed(seed, showsKey: showsKey)
      let choices = printed.tasks.flatMap { task -> [PrintedTask.Choice] in
        if case .choices(let choices) = task.form { choices } else { [] }
      }
      let boxes = printed.document.pages.flatMap(\.picture.names).map(\.words).filter { $0.hasSuffix("box") }
      #expect(boxes == choices.map { showsKey && $0.isRight ? "ticked box" : "box" })
    }
  }

  @Test(arguments: [false, true], seeds)
  func linksAndOutlineLeadToPlacesThatExistOnce(showsKey: Bool, seed: UInt64) throws {
    let printed = try Printed(seed, showsKey: showsKey)
    let names = printed.document.pages.flatMap(\.picture.names)
    let places = names.compactMap { if case .destination(let name) = $0.role { name } else { nil } }
    #expect(Set(places).count == places.count)
    let links = names.compactMap { if case .link(let name) = $0.role { name } else { nil } }
    #expect(Set(links).isSubset(of: places))
    let outline = printed.document.outline.map(\.destination)
    #expect(outline == places.filter { outline.contains($0) })
    #expect(
      printed.document.outline.prefix(printed.lesson.screens.count).map(\.title)
        == printed.lesson.screens.map(\.heading))
  }

  /// Of a long stretch of steps the first, the last and two between them are printed, and it is said.
  @Test func stretchesShowTheirEnds() throws {
    let run = try SampleRun(SampleCustomers(1), KMeans(clusters: 5, seed: 1))
    let compositor = Compositor(
      style: PageStyle(paper: .a4, theme: Theme(.print), metrics: EvenMetrics()))
    let scene = KMeansScene(
      run.trace, of: run.features,
      options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())))
    func steps(_ range: ClosedRange<Int>) -> [Int] {
      PictureBlocks(
        PrintedPicture(scene: scene, steps: range, words: "All."), width: 499, by: compositor
      ).steps
    }
    #expect(steps(2...2) == [2] && steps(1...4) == [1, 2, 3, 4])
    #expect(steps(0...4) == [0, 1, 3, 4] && steps(0...9) == [0, 3, 6, 9])
    let all = PictureBlocks(
      PrintedPicture(scene: scene, steps: 0...4, words: "All."), width: 499, by: compositor)
    #expect(all.parts.last?.block(0).picture(.zero).strings.last == "All. Printed are 4 of 5 steps.")
  }
}
