import Clustering
import Numerics
import Words

/// How the runs of an algorithm are made again from what a trace file says of them.
public struct TraceReplay: Sendable {
  /// The algorithm as trace files spell it.
  public let algorithm: String
  let run: @Sendable (TraceHeader, Means) throws(JSONNode.Fault) -> WrittenTrace

  /// What a machine gives to a run that is repeated.
  public struct Means: Sendable {
    /// The threads that share the work.
    public let workers: Workers
    /// The bytes that the distances between customers may take.
    public let memory: Int

    /// All processors, and as much memory as is asked for where nothing else is said.
    public init(workers: Workers = .all, memory: Int = .max) {
      self.workers = workers
      self.memory = memory
    }
  }

  /// - Parameter run: repeats the run; a fault says which setting is missing or can't be run.
  public init<Trace: WritableTrace>(
    _ run: @escaping @Sendable (TraceHeader, Means) throws(JSONNode.Fault) -> Trace
  ) {
    algorithm = Trace.algorithmName
    self.run = { header, means throws(JSONNode.Fault) in WrittenTrace(try run(header, means)) }
  }
}
