import Clustering
import Customers
import Scenes

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
  /// The final partition, of the clusters 0 ..< clusters.
  let labels: Labels
  let clusters: Int
  let scene: @Sendable (SceneOptions) -> any ScatterScene

  init(
    _ trace: some WritableTrace, of features: Features, summary: String, labels: Labels, clusters: Int,
    scene: @escaping @Sendable (SceneOptions) -> any ScatterScene
  ) {
    self.features = features
    self.trace = trace
    self.summary = summary
    self.labels = labels
    self.clusters = clusters
    traceLines = { TraceText(trace, of: features).makeIterator() }
    self.scene = scene
  }
}
