import Lessons

/// What a learner can type instead of an answer.
enum LearnerCommand: Hashable, Sendable {
  case input(LessonInput)
  case term(String)
  case help
  case quit

  /// A line as typed; anything that is no command is an answer, and an empty line goes on.
  init(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    switch words.joined(separator: " ") {
    case "": self = .input(.next)
    case "hint", "h": self = .input(.hint)
    case "reveal", "r": self = .input(.reveal)
    case "skip", "s": self = .input(.skip)
    case "back", "b": self = .input(.back)
    case "help", "?": self = .help
    case "quit", "q": self = .quit
    case let text where text.hasPrefix("term "): self = .term(String(text.dropFirst(5)))
    default: self = .input(.answer(line))
    }
  }

  static let explanation = """
    Type an answer, or: hint, reveal, skip, back, term WORD (what a word means), quit; h, r, s, b, q for \
    short. An empty line goes on. Your progress is saved.
    """
}
