import Numerics

/// Counts and sums of customers by cluster, in each lane by itself.
///
/// Neighbors in a file often belong to one cluster. If they shared its sums, each would wait for the one
/// before it.
struct LaneSums {
  /// The cluster of lanes without a customer; what is added to it is left out.
  let nobody: Int32

  private let clusters: Int
  private let features: Int
  /// Rows of clusters x lanes: first the counts, then the sums of each feature.
  private var sums: [Double]

  init(clusters: Int, features: Int) {
    self.clusters = clusters
    self.features = features
    nobody = Int32(clusters)
    sums = Array(repeating: 0, count: (1 + features) * (clusters + 1) * Chunks.lanes)
  }

  /// Adds customers, eight at a time, each to its cluster.
  mutating func add(_ vectors: Span<SIMD8<Double>>, to assigned: Span<SIMD8<Int32>>) {
    let (features, row) = (features, (clusters + 1) * Chunks.lanes)
    var sums = sums.mutableSpan
    for block in assigned.indices {
      let places = assigned[block] &* Int32(Chunks.lanes) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
      for lane in 0..<Chunks.lanes { unsafe sums[unchecked: Int(places[lane])] += 1 }
      var start = row
      for feature in block * features..<(block + 1) * features {
        let values = vectors[feature]
        for lane in 0..<Chunks.lanes { unsafe sums[unchecked: start &+ Int(places[lane])] += values[lane] }
        start &+= row
      }
    }
  }

  /// How many customers each cluster has.
  var counts: [Int] { (0..<clusters).map { Int(total(row: 0, cluster: $0)) } }

  /// The sums, clusters x features.
  var totals: Matrix {
    var totals = Matrix(rows: clusters, columns: features)
    for cluster in 0..<clusters {
      for feature in 0..<features { totals[cluster, feature] = total(row: 1 + feature, cluster: cluster) }
    }
    return totals
  }

  /// A count or a sum over the lanes, in their order.
  private func total(row: Int, cluster: Int) -> Double {
    let start = (row * (clusters + 1) + cluster) * Chunks.lanes
    return sums[start..<start + Chunks.lanes].reduce(0, +)
  }
}
