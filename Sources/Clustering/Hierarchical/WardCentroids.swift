import Numerics

/// Ward's distances, computed from the clusters' centroids whenever they are asked for.
///
/// Memory grows with the number of customers, not with that of pairs.
struct WardCentroids: ClusterDistances {
  let rule = TieRule(squared: true)
  private var centroids: AnchoredCentroids
  private var blocks: CentroidBlocks

  /// The distances between customers (customers x features).
  init(_ points: Matrix) {
    centroids = AnchoredCentroids(points)
    blocks = CentroidBlocks(centroids)
  }

  var slots: Int { centroids.sizes.count }

  func distance(_ a: Int, _ b: Int) -> Double { centroids.wardDistance(a, b) }

  func nearest(inRow slot: Int) -> NearestInRow {
    var found: [SlotDistance] = []
    var least = Double.infinity
    var limit = Double.infinity
    forEach(inRow: slot, atMost: &limit) { later, distance, limit in
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
    forEach(inRow: slot, atMost: &limit) { _, _, _ in count += 1 }
    return count
  }

  func first(inRow slot: Int, atMost limit: Double) -> Int? {
    var first: Int?
    var limit = limit
    forEach(inRow: slot, atMost: &limit) { later, _, _ in first = min(first ?? later, later) }
    return first
  }

  /// Calls `body` for the clusters of a row up to a limit, which it may lower, in no particular order.
  @inline(__always)
  private func forEach(
    inRow slot: Int, atMost limit: inout Double, _ body: (Int, Double, inout Double) -> Void
  ) {
    blocks.forEachByWard(after: slot, atMost: &limit) { later, limit in
      let distance = centroids.wardDistance(slot, later)
      if distance <= limit { body(later, distance, &limit) }
    }
  }

  mutating func merge(
    _ lower: Int, _ higher: Int, limits: [Double], touched: [Int]
  ) -> [SlotDistance] {
    centroids.merge(lower, higher)
    blocks.move(lower, to: centroids.centroid(lower), size: centroids.sizes[lower])
    blocks.remove(higher)
    // A merged cluster is no nearer to a third than the nearer of its parts was, so it can matter only to
    // rows to which one of the parts did.
    return touched.map { SlotDistance(slot: $0, distance: distance($0, lower)) }
      .filter { $0.distance <= limits[$0.slot] }
  }

  mutating func keep(_ kept: [Int]) {
    centroids.keep(kept)
    blocks = CentroidBlocks(centroids)
  }
}
