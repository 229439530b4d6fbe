import Clustering
import Criteria
import Customers
import Scenes
import Segments

/// Runs an algorithm on customers' features and records it.
typealias Recorder = @Sendable (Features) throws(Failure) -> Recording

/// What the verbs need of a recorded run, whichever algorithm it is of.
struct Recording: Sendable {
  let features: Features
  /// What came out, in one sentence.
  let summary: String
  let trace: any WritableTrace
  /// The lines of the trace file, each with its line end.
  let traceLines: @Sendable () -> AnyIterator<String>
  /// Who belongs where in the end.
  let partition: FittedPartition
  /// How other customers would be divided the same way.
  let reclustering: Reclustering
  let scene: @Sendable (SceneOptions) -> any ScatterScene

  init(
    _ trace: some WritableTrace, of features: Features, summary: String, partition: FittedPartition,
    reclustering: Reclustering, scene: @escaping @Sendable (SceneOptions) -> any ScatterScene
  ) {
    self.features = features
    self.trace = trace
    self.summary = summary
    self.partition = partition
    self.reclustering = reclustering
    traceLines = { TraceText(trace, of: features).makeIterator() }
    self.scene = scene
  }
}
