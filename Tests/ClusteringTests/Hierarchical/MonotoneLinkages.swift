import Clustering

extension Hierarchical.Linkage {
  /// Whether a merge can never lie lower than those it is built on. Centroid and median linkage have
  /// inversions.
  var isMonotone: Bool {
    switch self {
    case .ward, .average, .weighted, .complete, .single: true
    case .centroid, .median: false
    }
  }
}
