import Words

/// Why a trace file can't be verified.
public enum TraceFailure: Error, Hashable, Sendable {
  /// It is no trace that could be repeated.
  case fault(TraceFault)
  /// It says something else than its points give.
  case disagreement(TraceDisagreement)
}

/// Why a file is no trace that could be repeated.
public struct TraceFault: Error, Hashable, Sendable {
  /// Where that stands.
  public var position: Position
  /// What was found.
  public var what: String
  /// What helps.
  public var whatToDo: String

  init(_ position: Position, _ what: String) {
    self.position = position
    self.what = what
    whatToDo = "write it again with `clusterwalk trace`"
  }
}

/// The first place where a trace file says something else than its points give.
public struct TraceDisagreement: Error, Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// The event of the line and the value in it, as in `assign: labels[3]`.
  public var value: String
  /// What the file says, in a few characters.
  public var written: String
  /// What the points give, in a few characters.
  public var recomputed: String
}
