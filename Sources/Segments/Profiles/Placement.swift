import Numerics

/// Where a customer lies between its segment and the others; distances are in scaled units.
public struct Placement: Hashable, Sendable {
  /// The number of the segment.
  public let segment: Int
  /// To the segment's own centroid.
  public let distance: Double
  /// The number of the segment whose centroid is nearest of all others; nil where there is no other.
  public let rival: Int?
  /// The distance to the rival's centroid less that to the own one. Negative for a customer that its
  /// algorithm put elsewhere than to the nearest centroid. Nil where there is no other segment.
  public let margin: Double?
  /// Whether the customer lies near the border to its rival: the margin is under a tenth of the distance
  /// between the two centroids.
  public let isNearBorder: Bool

  /// The margin under which a customer is near the border, as a share of the distance between the centroids.
  public static let borderShare = 0.1

  /// - Parameter centroids: one a segment, in the order of their numbers.
  init(of point: ArraySlice<Double>, segment: Int, centroids: Matrix) {
    let distances = (0..<centroids.rows).map { squaredDistance(point, centroids[row: $0]).squareRoot() }
    let own = segment - 1
    let next = distances.indices.filter { $0 != own }.min { (distances[$0], $0) < (distances[$1], $1) }
    self.segment = segment
    distance = distances[own]
    rival = next.map { $0 + 1 }
    let margin = next.map { distances[$0] - distances[own] }
    self.margin = margin
    let gap = next.map { squaredDistance(centroids[row: own], centroids[row: $0]).squareRoot() } ?? 0
    isNearBorder = margin.map { $0 < Self.borderShare * gap } ?? false
  }
}

/// The segment that is nearest to another one, and how the two are separated.
public struct Rival: Hashable, Sendable {
  /// The number of the segment whose centroid is nearest.
  public let number: Int
  /// Between the two centroids, in scaled units.
  public let distance: Double
}
