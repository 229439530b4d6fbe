import Segments
import Words

/// A recorded run as one of several that are shown side by side.
public struct ComparedRun: Sendable {
  /// What the run came to.
  public var partition: NamedPartition
  /// Makes the scene of the run.
  public var scene: @Sendable (SceneOptions) -> any ScatterScene

  /// A run that came to a partition.
  public init(_ partition: NamedPartition, scene: @escaping @Sendable (SceneOptions) -> any ScatterScene) {
    self.partition = partition
    self.scene = scene
  }

  var name: String { partition.name }
  /// The name over the run's stage; the k of k-means stays small.
  var heading: String { name.opening }
}
