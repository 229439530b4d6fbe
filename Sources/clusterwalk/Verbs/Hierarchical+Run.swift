import Clustering
import Criteria
import Customers
import Drawing
import Runs
import Scenes
import Segments
import Words

extension Hierarchical {
  /// Merges until one cluster is left, and cuts the tree.
  @Sendable func record(_ features: Features) throws(Failure) -> Recording {
    recording(of: try run(features), features)
  }

  func run(_ features: Features) throws(Failure) -> HierarchicalTrace {
    do throws(HierarchicalFailure) {
      return try trace(on: features.points)
    } catch {
      throw Failure(RunFailure(error, file: features.source.name))
    }
  }

  func recording(of trace: HierarchicalTrace, _ features: Features) -> Recording {
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
