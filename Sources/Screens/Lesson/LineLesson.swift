import Characters
import Lessons
import Words

/// A lesson line by line: for a pipe, a simple terminal, and whoever prefers it. No escape sequence is
/// written; the end of the input ends the lesson.
public struct LineLesson<Trouble: Error> {
  private var session: LessonSession
  private let glossary: Glossary?
  private let plain: PlainLesson
  private let desk: Desk
  /// Whether the reply to an answer is the last that was shown.
  private var hasJustReplied = false

  /// Where the lesson's lines go and the learner's come from.
  public struct Desk {
    /// The learner's next line; nil at the end.
    public var read: () throws(Trouble) -> String?
    /// Shows lines.
    public var say: ([String]) throws(Trouble) -> Void
    /// What stands for a picture: its number, from 1, is that among its part's.
    public var picture: (LessonPicture<[Span]>, _ number: Int, LessonSession) throws(Trouble) -> [String]
    /// Called whenever something has changed.
    public var save: (LessonState) -> Void

    /// A desk of these closures.
    public init(
      read: @escaping () throws(Trouble) -> String?, say: @escaping ([String]) throws(Trouble) -> Void,
      picture: @escaping (LessonPicture<[Span]>, _ number: Int, LessonSession) throws(Trouble) -> [String],
      save: @escaping (LessonState) -> Void
    ) {
      self.read = read
      self.say = say
      self.picture = picture
      self.save = save
    }
  }

  /// A lesson from where its session is, in lines of `width` cells.
  public init(_ session: LessonSession, glossary: Glossary?, width: Int, desk: Desk) {
    self.session = session
    self.glossary = glossary
    plain = PlainLesson(width: width)
    self.desk = desk
  }

  /// Walks from where the session is to the end of the lesson or of the input.
  public mutating func walk() throws(Trouble) {
    try say(
      wrapped(harmless(session.run.lesson.title, limit: .max), width: plain.width)
        + wrapped(LearnerCommand.explanation, width: plain.width))
    try showPart(withHeading: true)
    while !session.isAtEnd {
      try prompt()
      guard let line = try desk.read() else { return }
      switch LearnerCommand(line) {
      case .quit: return
      case .help: try say(wrapped(LearnerCommand.explanation, width: plain.width))
      case .term(let word): try say(explanation(of: word))
      case .input(let input): try take(input)
      }
    }
    try say(plain.summary(session))
  }

  private mutating func take(_ input: LessonInput) throws(Trouble) {
    let before = session.state
    hasJustReplied = false
    let (next, reply) = session.after(input)
    session = next
    if session.state != before { desk.save(session.state) }
    switch reply {
    case .note(let words): try say(wrapped(words, width: plain.width))
    case .hint(let words, let number, let count):
      try say(
        wrapped("Hint \(number) of \(count): \(harmless(words.plainText, limit: .max))", width: plain.width))
    case .graded(let grade):
      try say([""] + plain.grade(grade))
      hasJustReplied = true
      // The rest of the screen is what the answer was waiting for.
      if !session.endsScreen { try take(.next) }
    case .moved: try showPart(withHeading: session.view?.isContinuation == false || input == .back)
    }
  }

  private func showPart(withHeading: Bool) throws(Trouble) {
    guard let view = session.view else { return }
    if withHeading { try say(plain.heading(view)) }
    var number = 0
    for passage in view.passages {
      let lines = try plain.lines(passage) { picture throws(Trouble) in
        number += 1
        return try desk.picture(picture, number, session)
      }
      try say(lines)
    }
    if let task = view.task { try say(plain.task(task)) }
  }

  private func prompt() throws(Trouble) {
    let words: String
    if let task = session.view?.task, !hasJustReplied {
      if let result = task.result {
        let given =
          result.given.map { "You answered “\(harmless($0, limit: 60))”" }
          ?? "The answer was \(result.verdict.rawValue)"
        words = "\(given). Answer again, or Enter to go on:"
      } else {
        words =
          "\(harmless(task.prompt, limit: .max)) (or: \(task.hintCount > 0 ? "hint, " : "")reveal, skip):"
      }
    } else {
      words = "Enter to go on:"
    }
    try say(wrapped(words, width: plain.width))
  }

  private func explanation(of word: String) -> [String] {
    guard let entry = glossary?.entry(word) else {
      return ["The glossary has no entry “\(harmless(word))”."]
    }
    return (["\(entry.term): "] + entry.meaning).flatMap {
      wrapped(harmless($0, limit: .max), width: plain.width)
    }
  }

  private func say(_ lines: [String]) throws(Trouble) { try desk.say(lines) }
}
