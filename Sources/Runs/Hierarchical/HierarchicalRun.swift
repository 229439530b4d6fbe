import Clustering
import Criteria
import Customers
import Scenes
import Segments
import TraceFiles
import Words

extension Algorithm {
  /// Agglomerative clustering: the nearest two clusters are merged, again and again.
  public static let hierarchical = Algorithm(HierarchicalRun.self)
}

/// A run of hierarchical clustering: all merges, and the cut.
public struct HierarchicalRun: AlgorithmRun {
  public let trace: HierarchicalTrace
  public let features: Features

  public static let words = AlgorithmWords(
    title: "hierarchical",
    summary: "the two nearest clusters become one, again and again, and the tree of merges is cut",
    assumptions: """
      A tree of merges never takes back a merge; ties and a few customers more or less may change its cut.
      """,
    assignment: "the nearest centroid, since a tree has no place for further customers")
  public static let settings = HierarchicalSettings.settings
  public static let replay = TraceReplay.hierarchical
  public static let handwork: Handwork? = Handwork(
    .merges, in: "hierarchical clustering of up to \(mostByHand) customers")

  public init(_ algorithm: Hierarchical, on features: Features, _ files: InputFiles) throws(RunFailure) {
    do throws(HierarchicalFailure) {
      trace = try algorithm.trace(on: features.points, memoryLimit: files.memory)
    } catch {
      throw RunFailure(error, file: features.source.name)
    }
    self.features = features
  }

  public var clusters: Int { trace.algorithm.clusters }
  public var partition: FittedPartition { FittedPartition(trace) }
  public var reclustering: Reclustering { .hierarchical(trace.algorithm) }

  public func scene(_ options: SceneOptions) -> HierarchicalScene {
    HierarchicalScene(trace, of: features, options: options)
  }

  public var summary: String {
    let merges = NumberText.count(trace.count, "merge")
    let height = NumberText.rounded(trace.merges.last?.height ?? 0, significant: 7)
    let segments = NumberText.count(clusters, "segment")
    return
      """
      hierarchical clustering, \(trace.algorithm.linkage.rawValue) linkage: \(merges), the last at height \
      \(height), cut into \(segments)
      """
  }
}
