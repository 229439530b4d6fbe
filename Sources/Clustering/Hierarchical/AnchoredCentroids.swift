import Numerics

/// The centroids of clusters, each as one of its customers and what it differs from that one.
///
/// Two clusters may lie close together and far from 0, or from the rest. As plain numbers their centroids
/// would then be rounded more coarsely than their distance deserves. The difference of two customers hardly
/// is, and what a centroid differs from its customer is as small as the cluster.
struct AnchoredCentroids: Sendable {
  private let points: Matrix
  /// For every slot a customer of its cluster.
  private var anchors: [Int]
  /// Centroid less anchor; slots x features.
  private var offsets: Matrix
  /// Customers a cluster.
  private(set) var sizes: [Double]

  /// Every customer a cluster of its own.
  init(_ points: Matrix) {
    self.points = points
    anchors = Array(0..<points.rows)
    offsets = Matrix(rows: points.rows, columns: points.columns)
    sizes = Array(repeating: 1, count: points.rows)
  }

  var features: Int { points.columns }

  /// How far the centroid of `b` lies beyond that of `a`.
  private func gap(_ a: Int, _ b: Int, _ feature: Int) -> Double {
    (points[anchors[b], feature] - points[anchors[a], feature]) + (offsets[b, feature] - offsets[a, feature])
  }

  /// Ward's squared distance between the clusters in two slots: 2 na nb / (na + nb) times that of the
  /// centroids.
  func wardDistance(_ a: Int, _ b: Int) -> Double {
    var squared = 0.0
    for feature in 0..<features {
      let gap = gap(a, b, feature)
      squared += gap * gap
    }
    return squared * (2 * (sizes[a] * sizes[b]) / (sizes[a] + sizes[b]))
  }

  /// The centroid in a slot, as far as plain numbers can tell, less the first customer.
  func centroid(_ slot: Int) -> [Double] {
    (0..<features).map { (points[anchors[slot], $0] - points[0, $0]) + offsets[slot, $0] }
  }

  /// Merges the cluster in one slot into that in another.
  mutating func merge(_ lower: Int, _ higher: Int) {
    let share = sizes[higher] / (sizes[lower] + sizes[higher])
    // In this form two equal centroids have themselves as their mean, to the last bit.
    for feature in 0..<features { offsets[lower, feature] += gap(lower, higher, feature) * share }
    sizes[lower] += sizes[higher]
  }

  /// Keeps these slots only.
  mutating func keep(_ slots: [Int]) {
    anchors = slots.map { anchors[$0] }
    offsets = offsets.selecting(rows: slots)
    sizes = slots.map { sizes[$0] }
  }
}
