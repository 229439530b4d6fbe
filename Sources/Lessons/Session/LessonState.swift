/// Where a learner is in a lesson and what has been answered: what is saved.
public struct LessonState: Hashable, Sendable {
  /// The part that is shown; the count of the parts is the summary.
  public internal(set) var position = 0
  /// The first answer to each task, by part. Later ones are for practice.
  public internal(set) var results: [Int: Result] = [:]
  /// Settings that were chosen, by run.
  public internal(set) var choices: [String: [String: String]] = [:]
  /// How many hints were shown, by part.
  public internal(set) var hints: [Int: Int] = [:]

  /// Where a lesson begins.
  public init() {}

  /// What became of a task.
  public struct Result: Hashable, Sendable {
    /// As the learner wrote it; nil without an answer.
    public var given: String?
    /// What the answer was worth.
    public var verdict: Verdict
  }
}

/// What an answer was worth.
public enum Verdict: String, Hashable, Sendable {
  /// As true as was asked for.
  case right
  /// Another than the true one.
  case wrong
  /// Nothing that could be wrong: a setting, or an answer in one's own words.
  case done
  /// The true answer was asked for.
  case revealed
  /// No answer was given.
  case skipped
}
