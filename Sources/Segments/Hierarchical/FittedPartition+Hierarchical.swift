import Clustering
import Numerics

extension FittedPartition {
  /// What the cut of a tree came to.
  public init(_ trace: HierarchicalTrace) {
    let (labels, clusters) = (trace.finalLabels, trace.algorithm.clusters)
    var members = Array(repeating: [Int](), count: clusters)
    for (row, label) in labels.enumerated() { members[label].append(row) }
    self.init(
      trace, labels: labels, centroids: Matrix(members.map { meanPoint(of: $0, points: trace.points) }))
  }
}
