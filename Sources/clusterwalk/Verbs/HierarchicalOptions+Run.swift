import Clustering
import Criteria
import Customers
import Drawing
import Scenes
import Segments

extension HierarchicalOptions {
  /// Merges until one cluster is left, and cuts the tree.
  @Sendable func record(_ features: Features) throws(Failure) -> Recording {
    let trace: HierarchicalTrace
    do throws(HierarchicalFailure) {
      trace = try Hierarchical(linkage: linkage, clusters: clusters).trace(on: features.points)
    } catch {
      throw Failure(error, file: features.source.name)
    }
    let summary =
      "hierarchical clustering, \(linkage.rawValue) linkage: \(NumberText.count(trace.count, "merge")), the last at height \(NumberText.rounded(trace.merges.last?.height ?? 0, significant: 7)), cut into \(NumberText.count(clusters, "segment"))"
    return Recording(
      trace, of: features, summary: summary, partition: FittedPartition(trace),
      reclustering: .hierarchical(trace.algorithm)
    ) { options in
      HierarchicalScene(trace, of: features, options: options)
    }
  }
}
