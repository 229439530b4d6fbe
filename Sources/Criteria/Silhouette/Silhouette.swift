import Clustering
import Numerics

/// How well every customer lies in its cluster.
///
/// A customer's width is (b - a) / max(a, b), where a is its mean distance to the others of its cluster and
/// b the mean distance to the customers of the nearest other cluster: near 1 it is at home, at 0 between two
/// clusters, below 0 nearer to another. A customer alone in its cluster has the width 0. Rousseeuw 1987,
/// doi:10.1016/0377-0427(87)90125-7.
public struct Silhouette: Hashable, Sendable {
  /// By row.
  public let customers: [Customer]
  /// The mean of all widths, -1 to 1.
  public let mean: Double

  /// One customer's place between its cluster and the nearest other.
  public struct Customer: Hashable, Sendable {
    /// The cluster it belongs to.
    public var label: Int
    /// a, the mean distance to the others of its cluster; 0 where there are none.
    public var own: Double
    /// The label of the nearest other cluster; of equals the lowest.
    public var neighbor: Int
    /// b, the mean distance to the customers of that cluster.
    public var other: Double
    /// -1 to 1.
    public var width: Double
  }

  /// The silhouette of a partition of the points (customers x features), all of them assigned.
  ///
  /// Takes time that grows with the square of the number of customers, and memory with the number. What
  /// comes out does not depend on the number of workers.
  /// - Returns: `nil` where there is but one cluster, and where every customer is one.
  public init?(of labels: Labels, points: Matrix, workers: Workers = .all) {
    let clusters = ClusterMembers(labels)
    guard clusters.areComparable else { return nil }
    let packed = SortedPoints(points, by: clusters)
    let chunks = Chunks(rows: points.rows)
    // The work is the square of the rows, so that few of them are worth sharing.
    let threads = points.rows >= 512 ? workers : .one
    customers = threads.map(chunks.count) { chunk in
      chunks.blockRange(chunk).flatMap { block in
        let rows = block * Chunks.lanes..<min(points.rows, (block + 1) * Chunks.lanes)
        return packed.silhouettes(of: rows, labels: labels, sizes: clusters.sizes)
      }
    }.flatMap { $0 }
    mean = customers.reduce(0) { $0 + $1.width } / Double(customers.count)
  }

  /// The mean width of every cluster, by label; `nil` for a label without customers.
  public var clusterMeans: [Double?] {
    let count = (customers.map { $0.label }.max() ?? -1) + 1
    var (sums, sizes) = (Array(repeating: 0.0, count: count), Array(repeating: 0, count: count))
    for customer in customers {
      sums[customer.label] += customer.width
      sizes[customer.label] += 1
    }
    return zip(sums, sizes).map { $1 == 0 ? nil : $0 / Double($1) }
  }
}
