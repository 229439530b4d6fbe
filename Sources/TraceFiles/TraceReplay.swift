import Clustering
import Numerics
import Words

/// How the runs of an algorithm are made again from what a trace file says of them.
public struct TraceReplay: Sendable {
  /// The algorithm as trace files spell it.
  public let algorithm: String
  let run: @Sendable (TraceHeader, Workers) throws(JSONNode.Fault) -> WrittenTrace

  /// - Parameter run: repeats the run; a fault says which setting is missing or can't be run.
  public init<Trace: WritableTrace>(
    _ run: @escaping @Sendable (TraceHeader, Workers) throws(JSONNode.Fault) -> Trace
  ) {
    algorithm = Trace.algorithmName
    self.run = { header, workers throws(JSONNode.Fault) in WrittenTrace(try run(header, workers)) }
  }
}
