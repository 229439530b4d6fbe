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
  public let stepCount: Int
  /// The line of one step, given the customers; nil where the step says nothing that the next one does not.
  let line: @Sendable (Int, [String]) -> [(String, JSON)]?
  let finish: @Sendable () -> [(String, JSON)]

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

/// How the runs of one algorithm are made again from what their trace files say.
public struct TraceReplay: Sendable {
  /// The algorithm as the command line spells it.
  public let algorithm: String
  let replay: @Sendable (TraceHeader, Workers) throws(TraceFault) -> WrittenTrace

  /// The replay of one kind of recording.
  public init<Trace: ReplayableTrace>(_ recording: Trace.Type) {
    algorithm = Trace.algorithmName
    replay = { header, workers throws(TraceFault) in
      WrittenTrace(try Trace(replaying: header, workers: workers))
    }
  }
}
