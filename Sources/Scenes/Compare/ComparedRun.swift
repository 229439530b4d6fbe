import Clustering
import Words

/// A recorded run as one of several that are shown side by side.
public struct ComparedRun: Sendable {
  /// The algorithm's name, as within a sentence.
  public var name: String
  /// The final partition, of the clusters 0 ..< clusters.
  public var labels: Labels
  public var clusters: Int
  /// Makes the scene of the run.
  public var scene: @Sendable (SceneOptions) -> any ScatterScene

  public init(
    name: String, labels: Labels, clusters: Int, scene: @escaping @Sendable (SceneOptions) -> any ScatterScene
  ) {
    self.name = name
    self.labels = labels
    self.clusters = clusters
    self.scene = scene
  }

  /// The name over the run's stage; the k of k-means stays small.
  var heading: String { name.opening }
}
