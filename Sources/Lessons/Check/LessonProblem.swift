import Customers
import Words

/// One thing that is wrong with a lesson: what, and where.
public struct LessonProblem: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  package let finding: Finding

  package init(at position: Position, _ finding: Finding) {
    self.position = position
    self.finding = finding
  }

  /// What can be wrong.
  package enum Finding: Hashable, Sendable {
    // The file
    case notUTF8
    case tooLong
    case textBeforeHeading
    case noScreen
    case html
    case misplaced(String)
    case unexpectedFile
    case noLessons
    case sameNumber(as: String)
    // The front matter
    case noFrontMatter
    case noKeyAndValue(String)
    case repeatedKey(String)
    case emptyValue(String)
    case noTitle
    case badRunName(String)
    // The text
    case openBrace
    case badExpression(String)
    case typedNumber(String)
    case unknownLink(String, closest: String?)
    case unknownTerm(String, closest: String?)
    case noMeaning(String)
    case repeatedTerm(String)
    // Pictures
    case notAScene(String)
    case noAlternative
    case unknownScene(String, closest: String?, known: [String])
    case unknownStep(String, closest: String?, count: Int, names: [String])
    case stepsBackwards(String, String)
    // Tasks
    case unknownLevel(String, closest: String)
    case noLevel
    case missingLevel(TaskLevel)
    case noAnswer(TaskLevel)
    case emptyQuestion
    case quoteWithoutTask(String)
    case twoAnswers
    case answerBeforeQuestion
    case answerGivenAway(String)
    case oneChoice
    case noRightChoice
    case severalRightChoices(Int)
    case noReason
    case noBox
    case noExplanation
    case badNumber(String)
    case badTolerance(String)
    case badSetting(String)
    case badNames(String)
    case numberExpected(String)
    case namesExpected(String)
    // Runs and facts
    case unknownRun(String, closest: String?, known: [String])
    case runTwiceChosen(String)
    case refused(String)
    case unknownFact(String, closest: String?)
    case factOfOtherRun(String, needs: String)
    case noSuchFact(String, why: String)
  }
}

/// Everything that is wrong with a lesson, in the order of the file.
public struct LessonErrors: Error, Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// In the order of the file, each once.
  public let problems: [LessonProblem]
  package let source: SourceLines

  package init(file: String, problems: [LessonProblem], source: SourceLines) {
    self.file = file
    self.source = source
    var seen: Set<LessonProblem> = []
    self.problems = problems.enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map { $0.element }.filter { seen.insert($0).inserted }
  }

  /// For each problem what compilers print: `FILE:LINE:COLUMN: error: what; what to do`, the line of the
  /// source, and a caret under the culprit.
  public var lines: [String] {
    let name = harmless(file, limit: 1000)
    return problems.flatMap { problem in
      let place = problem.position
      let line = "\(name):\(place.line):\(place.column): error: \(problem.what); \(problem.whatToDo)"
      if source[place.line].isEmpty { return [line] }
      let excerpt = SourceExcerpt(source[place.line], column: place.column)
      return [line, "  " + excerpt.line, "  " + excerpt.caret]
    }
  }
}

/// A line of a source, cut to what fits beside others, with a caret below it.
struct SourceExcerpt: Hashable, Sendable {
  let line: String
  let caret: String

  static let width = 100

  init(_ characters: [Character], column: Int) {
    let index = min(max(0, column - 1), characters.count)
    let start = index < Self.width - 20 ? 0 : index - Self.width / 2
    let end = min(characters.count, start + Self.width)
    let head = start > 0 ? "…" : ""
    line = head + harmless(String(characters[start..<end]), limit: .max) + (end < characters.count ? "…" : "")
    caret = String(repeating: " ", count: head.count + index - start) + "^"
  }
}
