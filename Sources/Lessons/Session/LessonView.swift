/// What is shown of a lesson at one moment, with all facts filled in.
public struct LessonView: Hashable, Sendable {
  public var heading: [Span]
  /// The screen, from 1, and how many there are.
  public var screen: Int
  public var screenCount: Int
  /// Whether the part goes on with the screen of the one before.
  public var isContinuation: Bool
  public var passages: [Passage<[Span]>]
  public var task: Task?

  public struct Task: Hashable, Sendable {
    public var level: TaskLevel
    public var question: [Span]
    /// Empty where there is nothing to choose from.
    public var choices: [[Span]]
    /// What can be typed.
    public var prompt: String
    public var hintCount: Int
    /// What became of it; nil before it is done.
    public var result: LessonState.Result?
  }
}

/// One task in the summary at the end.
public struct SummaryLine: Hashable, Sendable {
  public var level: TaskLevel
  public var question: String
  public var given: String?
  public var truth: String?
  /// Nil for a task that was never reached.
  public var verdict: Verdict?
}
