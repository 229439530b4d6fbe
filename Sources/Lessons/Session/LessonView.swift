import Words

/// What is shown of a lesson at one moment, with all facts filled in.
public struct LessonView: Hashable, Sendable {
  /// What stands over the screen.
  public var heading: [Span]
  /// The screen, from 1, and how many there are.
  public var screen: Int
  /// How many screens there are.
  public var screenCount: Int
  /// Whether the part goes on with the screen of the one before.
  public var isContinuation: Bool
  /// What is read.
  public var passages: [LessonPassage<[Span]>]
  /// What is asked; nil where nothing is.
  public var task: Task?

  /// A task as it stands now.
  public struct Task: Hashable, Sendable {
    /// How much it asks for.
    public var level: TaskLevel
    /// What is asked.
    public var question: [Span]
    /// Empty where there is nothing to choose from.
    public var choices: [[Span]]
    /// What can be typed.
    public var prompt: String
    /// How many hints there are.
    public var hintCount: Int
    /// What became of it; nil before it is done.
    public var result: LessonState.Result?
  }
}

/// One task in the summary at the end.
public struct SummaryLine: Hashable, Sendable {
  /// How much it asked for.
  public var level: TaskLevel
  /// What was asked.
  public var question: String
  /// The learner's answer; nil without one.
  public var given: String?
  /// The true answer; nil where none is truer than others.
  public var truth: String?
  /// Nil for a task that was never reached.
  public var verdict: Verdict?
}
