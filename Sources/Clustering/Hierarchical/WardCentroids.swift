import Numerics

/// Ward's distances, computed from the clusters' centroids whenever they are asked for.
///
/// For clusters of na and nb customers the squared distance is 2 na nb / (na + nb) times that of the
/// centroids. Memory grows with the number of customers, not with that of pairs.
struct WardCentroids: ClusterDistances {
  let rule = TieRule(squared: true)
  private(set) var slots: Int
  private var clusters: CentroidBlocks

  /// The distances between customers (customers x features).
  init(_ points: Matrix) {
    slots = points.rows
    // Far from 0 a centroid would be rounded more coarsely, so the first customer becomes 0.
    let relative = points.values.indices.map { points.values[$0] - points.values[$0 % points.columns] }
    clusters = CentroidBlocks(
      relative, features: points.columns, sizes: Array(repeating: 1, count: slots))
  }

  func distance(_ a: Int, _ b: Int) -> Double { clusters.wardDistance(a, b) }

  func nearest(inRow slot: Int) -> NearestInRow {
    var found: [SlotDistance] = []
    var least = Double.infinity
    var limit = Double.infinity
    clusters.forEachByWard(after: slot, atMost: &limit) { later, distance, limit in
      found.append(SlotDistance(slot: later, distance: distance))
      if distance < least {
        least = distance
        limit = rule.limit(distance)
      }
    }
    var result = NearestInRow()
    guard !found.isEmpty else { return result }
    (result.least, result.limit, result.slot) = (least, limit, slots)
    for near in found where near.distance <= limit {
      result.count += 1
      result.most = max(result.most, near.distance)
      result.slot = min(result.slot, near.slot)
    }
    return result
  }

  func count(inRow slot: Int, atMost limit: Double) -> Int {
    var count = 0
    var limit = limit
    clusters.forEachByWard(after: slot, atMost: &limit) { _, _, _ in count += 1 }
    return count
  }

  func first(inRow slot: Int, atMost limit: Double) -> Int? {
    var first: Int?
    var limit = limit
    clusters.forEachByWard(after: slot, atMost: &limit) { later, _, _ in
      first = min(first ?? later, later)
    }
    return first
  }

  mutating func merge(
    _ lower: Int, _ higher: Int, limits: [Double], touched: [Int]
  ) -> [SlotDistance] {
    let (na, nb) = (clusters.size(lower), clusters.size(higher))
    let centroid = (0..<clusters.features).map { feature in
      // In this form two equal centroids have themselves as their mean, to the last bit.
      let a = clusters.coordinate(lower, feature)
      return a + (clusters.coordinate(higher, feature) - a) * (nb / (na + nb))
    }
    clusters.move(lower, to: centroid, size: na + nb)
    clusters.remove(higher)
    // A merged cluster is no nearer to a third than the nearer of its parts was, so it can matter only to
    // rows to which one of the parts did.
    return touched.map { SlotDistance(slot: $0, distance: distance($0, lower)) }
      .filter { $0.distance <= limits[$0.slot] }
  }

  mutating func keep(_ kept: [Int]) {
    let centroids = kept.flatMap { slot in (0..<clusters.features).map { clusters.coordinate(slot, $0) } }
    clusters = CentroidBlocks(centroids, features: clusters.features, sizes: kept.map { clusters.size($0) })
    slots = kept.count
  }
}
