import Numerics

/// Every customer's nearest centroid, and what the next update needs.
///
/// This is the hot loop of k-means. Eight customers are compared with a centroid at once, one in each
/// lane of a vector. Of equally near centroids the one with the lowest index wins, because only a smaller
/// distance replaces. Sums are taken within fixed chunks, and within a chunk lane by lane, and then added
/// in order, so they do not depend on the number of threads. Nothing is fused into one rounding, so they
/// do not depend on the processor either.
struct NearestCentroids: Sendable {
  /// The customers whose nearest centroid is not the one in `labels`, by row.
  private(set) var changes: [LabelChange] = []
  /// The sum of squared distances to the nearest centroids.
  private(set) var wcss = 0.0
  /// How many customers each centroid has.
  private(set) var counts: [Int]
  /// Per centroid the sums of its customers' features; clusters x features.
  private(set) var sums: Matrix

  /// Compares every customer with every centroid.
  init(of points: PackedPoints, among centroids: Matrix, before labels: Labels, workers: Workers) {
    let wide = centroids.values.map { SIMD8<Double>(repeating: $0) }
    let threads = points.chunks.deserveThreads ? workers : .one
    let parts = threads.map(points.chunks.count) { chunk in
      NearestCentroids(of: points, chunk: chunk, among: wide, before: labels)
    }
    counts = Array(repeating: 0, count: centroids.rows)
    sums = Matrix(rows: centroids.rows, columns: centroids.columns)
    changes.reserveCapacity(parts.reduce(0) { $0 + $1.changes.count })
    for part in parts { add(part) }
  }

  private mutating func add(_ part: NearestCentroids) {
    changes += part.changes
    wcss += part.wcss
    for cluster in counts.indices { counts[cluster] += part.counts[cluster] }
    for cluster in 0..<sums.rows {
      for feature in 0..<sums.columns { sums[cluster, feature] += part.sums[cluster, feature] }
    }
  }

  /// Compares the customers of one chunk with every centroid.
  private init(of points: PackedPoints, chunk: Int, among centroids: [SIMD8<Double>], before labels: Labels) {
    let features = points.features
    let clusters = centroids.count / features
    let blocks = points.chunks.blockRange(chunk)
    let vectors = points.blocks.span.extracting(blocks.lowerBound * features..<blocks.upperBound * features)
    var lanes = LaneSums(clusters: clusters, features: features)

    var total = SIMD8<Double>()
    var nearest = Array(repeating: SIMD8<Int32>(), count: blocks.count)
    var assigned = nearest.mutableSpan
    for block in assigned.indices {
      let customers = vectors.extracting(block * features..<(block + 1) * features)
      var (cluster, squared) = Self.nearest(to: customers, among: centroids.span, clusters: clusters)
      for lane in points.lanes(ofBlock: blocks.lowerBound + block)..<Chunks.lanes {
        cluster[lane] = lanes.nobody
        squared[lane] = 0
      }
      assigned[block] = cluster
      total += squared
    }
    for lane in 0..<Chunks.lanes { wcss += total[lane] }

    lanes.add(vectors, to: nearest.span)
    counts = lanes.counts
    sums = lanes.totals

    let before = labels.blocks.span.extracting(blocks)
    for block in before.indices where any(nearest[block] .!= before[block]) {
      let (from, to) = (before[block], nearest[block])
      for lane in 0..<Chunks.lanes where to[lane] != from[lane] && to[lane] != lanes.nobody {
        let row = (blocks.lowerBound + block) * Chunks.lanes + lane
        changes.append(LabelChange(row: row, from: Int(from[lane]), to: Int(to[lane])))
      }
    }
  }

  /// The nearest centroids of eight customers, and the squared distances to them.
  @inline(__always)
  private static func nearest(
    to customers: Span<SIMD8<Double>>, among centroids: Span<SIMD8<Double>>, clusters: Int
  ) -> (cluster: SIMD8<Int32>, squared: SIMD8<Double>) {
    var index = SIMD8<Int32>()
    var nearest = SIMD8<Double>(repeating: .infinity)
    var at = 0
    for cluster in 0..<Int32(clusters) {
      var gap = customers[0] - centroids[at]
      var squared = gap * gap
      for feature in 1..<max(1, customers.count) {
        gap = customers[feature] - centroids[at &+ feature]
        squared += gap * gap
      }
      at += customers.count
      let closer = squared .< nearest
      nearest.replace(with: squared, where: closer)
      // All bits of the lanes that are closer.
      let bits = SIMD8<Int32>(truncatingIfNeeded: SIMD8<Int64>().replacing(with: -1, where: closer))
      index = index & ~bits | SIMD8(repeating: cluster) & bits
    }
    return (index, nearest)
  }
}
