import Customers
import LessonFiles
import Numerics
import Testing
import Words

@testable import Lessons

/// Mistakes are found, each at its own line and column.
@Suite struct LessonCheckTests {
  private static let glossary = try? Glossary(
    parsing: Array("# Glossary\n\n## Centroid\n\nThe middle.\n\n## WCSS\n\nA sum.\n".utf8),
    file: "glossary.md")

  private static func problems(_ text: String) -> [LessonProblem] {
    lessonErrors(
      in: Array(text.utf8), file: "01-test.md", folder: ".", book: sampleBook, look: sampleLook,
      glossary: glossary, files: ["01-test.md", "02-other.md"])?.problems ?? []
  }

  @Test func `the sample has no mistakes`() {
    #expect(Self.problems(sampleLesson) == [])
  }

  @Test(arguments: [
    "In 1982 and {=25} times", "`42`", "[Lloyd, 28(2)](https://doi.org/10.1109/TIT.1982.1056489)",
    "D2 and k2",
    "{clusters - clusters}", "{tree: sizes.1 / customers.count %}", "[other](02-other.md)",
  ])
  func `what no run can say may be typed, and links may lead to what is there`(text: String) {
    #expect(Self.problems(sampleLesson.replacing("and *more*", with: text)) == [])
  }

  /// A mistake: what of the sample is replaced by what, and the place where it is, marked by ▸.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let original: String
    let marked: String
    let finding: LessonProblem.Finding

    init(_ original: String, _ marked: String, _ finding: LessonProblem.Finding) {
      (self.original, self.marked, self.finding) = (original, marked, finding)
    }

    var testDescription: String { marked }
  }

  private static let mistakes: [Mistake] = [
    Mistake("{clusters} clusters.", "{▸clustres} clusters.", .unknownFact("clustres", closest: "clusters")),
    Mistake(
      "{clusters} clusters.", "{wcss.first - ▸wcss.laast} clusters.",
      .noSuchFact("wcss.laast", why: "there are the iterations 1 to 5")),
    Mistake(
      "{clusters} clusters.", "{▸wcss.99} clusters.",
      .noSuchFact("wcss.99", why: "there are the iterations 1 to 5")),
    Mistake("{clusters} clusters.", "{▸merges} clusters.", .factOfOtherRun("merges", needs: "hierarchical")),
    Mistake(
      "{clusters} clusters.", "{▸yuors: wcss.last} it.",
      .unknownRun("yuors", closest: "yours", known: ["placed", "tree", "yours"])),
    Mistake("{clusters} clusters.", "▸{wcss last} clusters.", .badExpression("{wcss last}")),
    Mistake("{clusters} clusters.", "▸{clusters clusters.", .openBrace),
    Mistake("{clusters} clusters.", "▸5 clusters.", .typedNumber("5")),
    Mistake("and *more*", "and *▸1,234 more*", .typedNumber("1,234")),
    Mistake(
      "(glossary.md#centroid)", "(glossary.md#centriod)", .unknownTerm("centriod", closest: "centroid")),
    Mistake(
      "k-means?step=first", "▸k-maens?step=first", .unknownScene("k-maens", closest: "k-means", known: [])),
    Mistake("(scene:k-means?step=first)", "(▸picture.png)", .notAScene("picture.png")),
    Mistake("![All of them.]", "▸![]", .noAlternative),
    Mistake(
      "step=iteration-2-assignment", "step=▸iteration-2-asignment",
      .unknownStep("iteration-2-asignment", closest: "iteration-2-assignment", count: 14, names: [])),
    Mistake(
      "step=iteration-2-assignment", "step=▸15", .unknownStep("15", closest: nil, count: 14, names: [])),
    Mistake("step=iteration-2-assignment", "step=last..▸first", .stepsBackwards("last", "first")),
    Mistake(
      "step=iteration-2-assignment", "step=1&▸speed=3",
      .refused("there is no setting “speed” here; did you mean “seed”?")),
    Mistake("- [ ] Wrong — Because {sizes.1}.", "▸- [ ] Wrong", .noReason),
    Mistake("- [x] Right", "- [ ] Right", .noRightChoice),
    Mistake("- [ ] Wrong", "- [x] Wrong", .severalRightChoices(2)),
    Mistake("- [ ] Wrong — Because {sizes.1}.\n", "", .oneChoice),
    Mistake("- [x] Right", "▸- Right", .noBox),
    Mistake(
      "> **Setting:** yours clusters: 2, 4", "> ▸**Setting:** yours clusters", .badSetting("yours clusters")),
    Mistake("> **Names:** {seed.customer.1}", "> ▸**Names:** somebody", .badNames("somebody")),
    Mistake("> **Answer:** By lot.", "> ▸**Number:** {clusters}\n>\n> **Answer:** By lot.", .twoAnswers),
    Mistake("> **Number:**", "> **Answer:** Nine.\n>\n> ▸**Number:**", .answerBeforeQuestion),
    Mistake("**Respond:** Which", "▸**Respnod:** Which", .unknownLevel("Respnod", closest: "Respond")),
    Mistake("**Respond:** Which is it?\n", "Which is it?\n", .noLevel),
    Mistake("**Respond:** Which is it?\n", "▸**Respond:**\n", .emptyQuestion),
    Mistake(
      "**Construct:** Place.\n\n> **Centroids:** placed", "▸**Construct:** Place.", .noAnswer(.construct)),
    Mistake("**Present:** Explain.\n\n> **Answer:** Well.", "", .missingLevel(.present)),
    Mistake("# Fourth", "# Fourth\n\n> ▸**Hint:** Nothing.", .quoteWithoutTask("Hint")),
    Mistake("Look at {customers.count}", "Look at {changed.2}", .answerGivenAway("{changed.2}")),
    Mistake("> **Answer:** It was {changed.2}.", ">", .noExplanation),
    Mistake("± 2, customers", "+- 2, customers", .badTolerance("+- 2")),
    Mistake("{changed.2} ± 2, customers", "{▸changd.2} ± 2", .unknownFact("changd.2", closest: "changed.2")),
    Mistake("{changed.2} ± 2, customers", "▸{seed.customer.1}", .numberExpected("{seed.customer.1}")),
    Mistake("> **Names:** {seed.customer.1}", "> **Names:** ▸{clusters}", .namesExpected("{clusters}")),
    Mistake(
      "yours clusters: 2, 4", "▸yuors clusters: 2, 4", .unknownRun("yuors", closest: "yours", known: [])),
    Mistake(
      "yours clusters: 2, 4", "yours ▸clusers: 2, 4",
      .refused("there is no setting “clusers” here; did you mean “clusters”?")),
    Mistake("> **Centroids:** placed", "> **Centroids:** ▸yours", .runTwiceChosen("yours")),
    Mistake(
      "> **Centroids:** placed", "> **Centroids:** ▸tree", .refused("only k-means starts from centroids")),
    Mistake(
      "clusters: 5\n", "▸clusters: five\n",
      .refused("clusters: expected a whole number from 1 to 10000, found 'five'")),
    Mistake(
      "clusters: 5\n", "▸cluster: 5\n",
      .refused("there is no setting “cluster” here; did you mean “clusters”?")),
    Mistake("clusters: 5\n", "clusters: 5\n▸clusters: 5\n", .repeatedKey("clusters")),
    Mistake("clusters: 5\n", "▸clusters\n", .noKeyAndValue("clusters")),
    Mistake("clusters: 5\n", "▸clusters:\n", .emptyValue("clusters")),
    Mistake("title: A sample\n", "", .noTitle),
    Mistake(
      "run: k-means\n", "run: ▸k-maens\n",
      .refused("there is no algorithm “k-maens”; did you mean “k-means”?")),
    Mistake(
      "run.tree: hierarchical?linkage=single", "run.tree: hierarchical?▸linkge=single",
      .refused("there is no setting “linkge” here; did you mean “linkage”?")),
    Mistake("run.tree:", "▸run.Tree:", .badRunName("Tree")),
    Mistake("# First\n", "▸Too early.\n\n# First\n", .textBeforeHeading),
    Mistake("and *more*", "and ▸<b>more</b>", .html),
    Mistake("and *more*", "and [▸more](03-none.md)", .unknownLink("03-none.md", closest: nil)),
    Mistake("and *more*", "and ▸![x](scene:k-means)", .misplaced("a picture within a sentence")),
  ]

  /// Findings by their kind, and what they are about where that is short.
  private static func key(_ finding: LessonProblem.Finding) -> String {
    switch finding {
    case .unknownScene(let name, let closest, _), .unknownRun(let name, let closest, _):
      "\(name) \(closest ?? "")"
    case .unknownStep(let name, let closest, let count, _): "\(name) \(closest ?? "") \(count)"
    default: "\(finding)"
    }
  }

  @Test(arguments: mistakes)
  func `a mistake is found at its place`(mistake: Mistake) throws {
    #expect(sampleLesson.contains(mistake.original))
    let marked = sampleLesson.replacing(mistake.original, with: mistake.marked, maxReplacements: 1)
    let problems = Self.problems(marked.replacing("▸", with: ""))
    let found = try #require(
      problems.first { Self.key($0.finding) == Self.key(mistake.finding) }, "\(problems.map(\.finding))")
    #expect(!found.what.isEmpty && !found.whatToDo.isEmpty && found.what != "something is wrong")
    var places: [Position] = []
    for (number, line) in SourceLines(marked).lines.enumerated() {
      guard let column = line.firstIndex(of: "▸") else { continue }
      places.append(Position(line: number + 1, column: column + 1))
    }
    if mistake.marked.contains("▸") { #expect(places == [found.position]) }
  }

  @Test func `all mistakes are told at once, in the order of the file`() {
    let text = sampleLesson.replacing("{clusters} clusters", with: "{nothing} clusters")
      .replacing("{sizes.1}", with: "{sizes.9}").replacing("**Present:**", with: "Explain:")
    let problems = Self.problems(text)
    #expect(problems.count >= 4)
    #expect(problems.map(\.position) == problems.map(\.position).sorted())
  }

  @Test func `an error shows the line and a caret under the culprit`() throws {
    let text = sampleLesson.replacing("{clusters} clusters.", with: "{clustres} clusters.")
    let errors = try #require(
      lessonErrors(
        in: Array(text.utf8), file: "01-test.md", folder: ".", book: sampleBook, look: sampleLook,
        glossary: Self.glossary, files: []))
    let lines = errors.lines
    #expect(lines[0] == "01-test.md:19:24: error: there is no fact “clustres”; did you mean “clusters”?")
    #expect(lines[1] == "  on a second line with {clustres} clusters.")
    #expect(lines[2].count == 2 + 24 && lines[2].hasSuffix(" ^"))
  }

  @Test(arguments: 0..<25 as Range<UInt64>)
  func `no text makes the check trap, and every position is in the file`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var characters = Array(sampleLesson)
    let pieces = [
      "{", "}", "[", "](", "*", "**", "\n", "\n\n", "- [x] ", "> ", "#", "\u{1B}[2J", "—", "`", "|", "&",
      "\\", "🙂", "\u{301}", ":", "?", "..", "9", "\r", "\t", "---\n", "![](scene:", "-",
    ]
    for _ in 0..<1 + random.index(below: 12) {
      let at = random.index(below: characters.count)
      switch random.index(below: 3) {
      case 0: characters.insert(contentsOf: pieces[random.index(below: pieces.count)], at: at)
      case 1: characters.removeSubrange(at..<min(characters.count, at + 1 + random.index(below: 30)))
      default: characters.swapAt(at, random.index(below: characters.count))
      }
    }
    let text = String(characters)
    let source = SourceLines(text)
    for problem in Self.problems(text) {
      #expect((1...max(1, source.lines.count)).contains(problem.position.line))
      #expect((1...source[problem.position.line].count + 1).contains(problem.position.column), "\(problem)")
    }
    guard let run = try? lessonRun(text) else { return }
    var session = LessonSession(run)
    for _ in 0..<50 { session = session.after(session.awaitsAnswer ? .reveal : .next).session }
    #expect(session.isAtEnd)
  }

  @Test func `what is no lesson at all is refused`() {
    #expect(Self.problems("").map(\.finding).contains(.noFrontMatter))
    #expect(
      lessonErrors(
        in: [0xFF], file: "x", folder: ".", book: sampleBook, look: sampleLook, glossary: nil, files: [])?
        .problems.map(\.finding) == [.notUTF8])
    let long = Array(repeating: UInt8(ascii: "a"), count: 1_000_001)
    #expect(
      lessonErrors(
        in: long, file: "x", folder: ".", book: sampleBook, look: sampleLook, glossary: nil, files: [])?
        .problems.map(\.finding) == [.tooLong])
  }

  @Test func `a glossary has terms that mean something, each once`() throws {
    let text = "# Glossary\n\n## One\n\nMeans one.\n\n## Two\n\n## one\n\nAgain.\n"
    do throws(LessonErrors) {
      _ = try Glossary(parsing: Array(text.utf8), file: "glossary.md")
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.problems.map(\.finding) == [.noMeaning("Two"), .repeatedTerm("one")])
      #expect(error.problems.map(\.position.line) == [7, 9])
    }
    #expect(Self.glossary?.entry("wcss")?.meaning == ["A sum."])
    #expect(Self.glossary?.entry("centriod")?.term == "Centroid")
  }
}
