import Numerics
import Words

/// What a trace file says of a recorded run, whichever algorithm it is of.
public struct WrittenTrace: Sendable {
  /// The algorithm as the command line spells it.
  public let algorithm: String
  /// customers x features, as the algorithm saw them.
  public let points: Matrix
  /// What is needed to repeat the run.
  public let parameters: [(String, JSON)]
  /// How many steps there are.
  public let stepCount: Int
  /// The line of one step, given the customers; nil where the step says nothing that the next one does not.
  public let line: @Sendable (Int, [String]) -> [(String, JSON)]?
  /// What the last line adds to the event's name.
  public let finish: @Sendable () -> [(String, JSON)]

  /// What the file of a recorded run says.
  public init<Trace: WritableTrace>(_ trace: Trace) {
    algorithm = Trace.algorithmName
    points = trace.points
    parameters = trace.parameters
    stepCount = trace.stepCount
    line = { trace.line(at: $0, customers: $1) }
    finish = { trace.finish }
  }
}
