import Numerics

/// The distances between all clusters as they stand before a merge: what one would write on paper.
///
/// For the hand calculation of few customers. The clusters are in the order of their lowest members.
public struct ClusterTable: Hashable, Sendable {
  /// The numbers of the clusters, as in `Merge`.
  public let clusters: [Int]
  /// The height at which each two clusters would merge; clusters x clusters, 0 on the diagonal.
  public let heights: Matrix
}

extension HierarchicalTrace {
  /// The distances between all clusters before the merge of a step; for `count`, after the last one.
  ///
  /// They are computed anew from the points, in time that grows with the square of the number of customers
  /// for every merge: meant for a few dozen.
  public func table(before index: Int) -> ClusterTable {
    var distances = DistanceTable(points, linkage: algorithm.linkage)
    var clusters = Array(0..<points.rows)
    let nothing = Array(repeating: -Double.infinity, count: points.rows)
    for merge in merges[..<index] {
      let slots = [merge.left, merge.right].compactMap { number in clusters.firstIndex(of: number) }.sorted()
      _ = distances.merge(slots[0], slots[1], limits: nothing, touched: [])
      clusters[slots[0]] = points.rows + merge.index
      distances.keep(clusters.indices.filter { $0 != slots[1] })
      clusters.remove(at: slots[1])
    }
    var heights = Matrix(rows: clusters.count, columns: clusters.count)
    for a in clusters.indices {
      for b in clusters.indices where a != b {
        heights[a, b] = distances.rule.height(distances.distance(a, b))
      }
    }
    return ClusterTable(clusters: clusters, heights: heights)
  }
}
