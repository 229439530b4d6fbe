/// The distances between the clusters of a run: what the rule of merging has to ask of them.
///
/// Clusters lie in slots, in the order of their lowest members. A merged cluster takes the slot of the one
/// with the lower; the other slot is empty from then on. A row is the distances of a slot to the later
/// slots. Distances are in the units of `rule`: squared where it says so.
protocol ClusterDistances: Sendable {
  var rule: TieRule { get }
  /// The number of slots, empty ones included.
  var slots: Int { get }
  /// The distance between the clusters in two slots.
  func distance(_ a: Int, _ b: Int) -> Double
  /// The nearest clusters of a row.
  func nearest(inRow slot: Int) -> NearestInRow
  /// How many clusters of a row are at most so far away.
  func count(inRow slot: Int, atMost limit: Double) -> Int
  /// The first cluster of a row that is at most so far away.
  func first(inRow slot: Int, atMost limit: Double) -> Int?
  /// Merges the cluster in the slot `higher` into the one in the slot `lower`.
  ///
  /// `touched` are the slots before `lower` to which one of the two was among the nearest.
  /// - Returns: the slots before `lower` whose distance to the merged cluster is at most their limit.
  mutating func merge(
    _ lower: Int, _ higher: Int, limits: [Double], touched: [Int]
  ) -> [SlotDistance]
  /// Closes the ranks: keeps these slots only, in their order.
  mutating func keep(_ slots: [Int])
}

/// What is nearest to a slot among the later slots.
struct NearestInRow: Hashable, Sendable {
  /// The smallest distance; infinite in a row without clusters.
  var least = Double.infinity
  /// The largest distance that counts as the smallest by the tie rule.
  var limit = Double.infinity
  /// How many are within the limit.
  var count = 0
  /// The largest distance within the limit.
  var most = -Double.infinity
  /// The first slot within the limit.
  var slot = 0
}

/// The distance of one slot to another that is known.
struct SlotDistance: Hashable, Sendable {
  var slot: Int
  var distance: Double
}
