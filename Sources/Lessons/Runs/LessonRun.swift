import Customers
import Runs
import Scenes
import Words

/// A lesson with its runs made: what fills in its facts and draws its pictures.
public struct LessonRun: Sendable {
  /// What is filled in.
  public let lesson: Lesson
  let book: RunBook
  /// The folder that files of the lesson are named from.
  let folder: String

  /// Settings that the learner has chosen, by run.
  public typealias Choices = [String: [String: String]]

  /// Makes all runs. All facts and pictures that do not exist are thrown at once.
  ///
  /// - Parameters:
  ///   - lesson: what is filled in.
  ///   - book: where runs are made, each once.
  ///   - folder: where the lesson's data files are named from.
  ///   - look: how pictures are drawn; nil where none will be, so that they need not exist.
  public init(_ lesson: Lesson, book: RunBook, folder: String, look: FrameStyle?) throws(LessonErrors) {
    self.init(lesson: lesson, book: book, folder: folder)
    let problems = problems(look: look)
    if !problems.isEmpty { throw LessonErrors(file: lesson.file, problems: problems, source: lesson.source) }
  }

  package init(lesson: Lesson, book: RunBook, folder: String) {
    self.lesson = lesson
    self.book = book
    self.folder = folder
  }

  // MARK: Runs

  /// The algorithms by name.
  var algorithmNames: [String] { book.maker.algorithms.map { $0.name } }

  /// The names that a fact or a picture may call a run by.
  var runNames: [String] { lesson.namedRuns.keys.sorted() + algorithmNames }

  /// How a run is made; nil is the lesson's own. An algorithm's name is that algorithm with the lesson's
  /// settings.
  func reference(_ name: String?) -> RunReference? {
    guard let name else { return lesson.run }
    if let named = lesson.namedRuns[name] { return named }
    guard algorithmNames.contains(name) else { return nil }
    return RunReference(algorithm: name, settings: [], position: lesson.run.position)
  }

  /// The request for a run, with some settings of a picture's own and those that the learner has chosen.
  func request(
    _ name: String?, settings own: [Address.Setting] = [], choices: Choices
  ) -> RunRequest? {
    guard let reference = reference(name) else { return nil }
    let isOwnAlgorithm = reference.algorithm == lesson.run.algorithm
    var settings: [String: String] = [:]
    for setting in lesson.run.settings where isOwnAlgorithm || book.maker.isShared(setting.name) {
      settings[setting.name] = setting.value
    }
    for setting in reference.settings + own { settings[setting.name] = setting.value }
    for (setting, value) in name.flatMap({ choices[$0] }) ?? [:] { settings[setting] = value }
    return RunRequest(algorithm: reference.algorithm, settings: settings, folder: folder)
  }

  /// A run; what keeps it from being made stands at the setting that is to blame.
  func run(
    _ name: String?, settings own: [Address.Setting] = [], choices: Choices, at position: Position
  ) throws(LessonProblem) -> RecordedRun {
    guard let request = request(name, settings: own, choices: choices) else {
      let closest = name.flatMap { closestMatch(to: $0, in: runNames) }
      throw LessonProblem(
        at: position, .unknownRun(name ?? "", closest: closest, known: lesson.namedRuns.keys.sorted()))
    }
    do throws(Refusal) {
      return try book.run(request)
    } catch {
      let settings = lesson.run.settings + (reference(name)?.settings ?? []) + own
      let culprit = settings.last { $0.name == error.setting }?.position
      throw LessonProblem(at: culprit ?? reference(name)?.position ?? position, .refused(error.why))
    }
  }

  /// Where the lesson's customers came from.
  public var source: Source {
    get throws(LessonProblem) { try run(nil, choices: [:], at: lesson.run.position).features.source }
  }

  // MARK: Facts

  /// The value of what stands between braces; `position` is that of the opening brace.
  func value(
    of expression: FactExpression, choices: Choices, at position: Position
  ) throws(LessonProblem) -> FactValue {
    let first = try value(of: expression.first, choices: choices, at: position)
    var second: FactValue?
    if let other = expression.terms.dropFirst().first {
      second = try value(of: other, choices: choices, at: position)
    }
    guard
      let result = FactValue.combined(first, expression.second, second, isPercent: expression.isPercent)
    else {
      throw LessonProblem(
        at: position,
        .noSuchFact(expression.description, why: "only numbers can be taken from or divided by others"))
    }
    return result
  }

  private func value(
    of term: FactExpression.Term, choices: Choices, at position: Position
  ) throws(LessonProblem) -> FactValue {
    func place(_ offset: Int) -> Position {
      Position(line: position.line, column: position.column + 1 + offset)
    }
    let run = try run(term.run, choices: choices, at: place(term.runOffset))
    let subject = FactSubject(run: run) { name in
      self.request(name, choices: choices).flatMap { try? book.run($0) }
    }
    do throws(FactMiss) {
      return try book.maker.facts.value(of: term.name, subject)
    } catch {
      let finding: LessonProblem.Finding =
        switch error {
        case .unknown(let closest): .unknownFact(term.name, closest: closest)
        case .otherRun(let needs): .factOfOtherRun(term.name, needs: needs)
        case .nothing(let why): .noSuchFact(term.name, why: why)
        }
      throw LessonProblem(at: place(term.nameOffset), finding)
    }
  }

  /// Prose with its facts filled in. Where a run that the learner has made lacks one, it says so.
  func spans(_ prose: Prose, choices: Choices) -> [Span] {
    var spans: [Span] = []
    for piece in prose.pieces {
      let text =
        switch piece.content {
        case .text(let text): text
        case .fact(let fact):
          (try? value(of: fact, choices: choices, at: piece.position))?.text ?? "(this run has none)"
        }
      if let last = spans.last, last.look == piece.style {
        spans[spans.count - 1].text = last.text + text
      } else {
        spans.append(Span(text, piece.style))
      }
    }
    return spans.trimmed
  }
}

extension [Span] {
  /// Without blanks at both ends.
  var trimmed: [Span] {
    var spans = self
    while let first = spans.first {
      spans[0].text = String(first.text.drop { $0.isWhitespace })
      if !spans[0].text.isEmpty { break }
      spans.removeFirst()
    }
    while let last = spans.last {
      spans[spans.count - 1].text = String(last.text.reversed().drop { $0.isWhitespace }.reversed())
      if spans[spans.count - 1].text.isEmpty { spans.removeLast() } else { break }
    }
    return spans
  }
}
