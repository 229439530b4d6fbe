import Drawing
import Scenes

/// A task on paper, and what is printed of its answer.
public struct PrintedTask: Sendable {
  /// How much it asks for, in a word: "Respond".
  public var level: String
  /// What is asked.
  public var question: String
  /// How it is answered.
  public var form: Form
  /// Which run is printed where a learner at a screen would see their own; empty where nothing is chosen.
  public var note: String
  /// What helps, from the least to the most.
  public var hints: [String]
  /// The true answer in words; nil where none is truer than others.
  public var truth: String?
  /// Why it is true.
  public var reasons: [String]

  /// A task and its answer.
  public init(
    level: String, question: String, form: Form, note: String = "", hints: [String] = [],
    truth: String? = nil, reasons: [String] = []
  ) {
    self.level = level
    self.question = question
    self.form = form
    self.note = note
    self.hints = hints
    self.truth = truth
    self.reasons = reasons
  }

  /// How it is answered.
  public enum Form: Sendable {
    /// By ticking a box.
    case choices([Choice])
    /// By a number or a name; the words say what is to be written.
    case line(String)
    /// In one's own words.
    case words(String)
    /// By drawing into a picture of the customers.
    case drawing(String, onto: @Sendable (Rect, Look) -> Picture)
  }

  /// One of several answers to tick.
  public struct Choice: Hashable, Sendable {
    /// What stands beside the box.
    public var words: String
    /// Why it is right or wrong; empty where it is neither.
    public var reason: String
    /// Whether it is to be ticked.
    public var isRight: Bool

    /// An answer to tick.
    public init(words: String, reason: String = "", isRight: Bool = false) {
      self.words = words
      self.reason = reason
      self.isRight = isRight
    }
  }
}

extension PrintedTask {
  /// What is to be written below the answer where there is room; nil where the answer says all.
  var invitation: String? {
    switch form {
    case .choices(let choices):
      choices.contains { $0.isRight } ? "Why do you think so?" : "What do you expect to see?"
    case .line: "Why do you think so?"
    case .words, .drawing: nil
    }
  }
}
