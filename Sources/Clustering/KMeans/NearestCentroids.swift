import Numerics

/// Every customer's nearest centroid, and what the next update needs: one pass over the points.
///
/// This is the one hot loop of k-means. Eight customers are compared with a centroid at once. Of equally
/// near centroids the one with the lowest index wins, because only a smaller distance replaces.
/// Sums are taken within fixed chunks and the chunks added in order, so they do not depend on the number
/// of threads. Nothing is fused into one rounding, so they do not depend on the processor either.
struct NearestCentroids: Sendable {
  /// The customers whose nearest centroid is not the one in `labels`, by row.
  var changes: [LabelChange] = []
  /// The sum of squared distances to the nearest centroids.
  var wcss = 0.0
  /// How many customers each centroid has.
  var counts: [Int]
  /// Per centroid the sums of its customers' features; clusters x features.
  var sums: Matrix

  init(clusters: Int, features: Int) {
    counts = Array(repeating: 0, count: clusters)
    sums = Matrix(rows: clusters, columns: features)
  }

  /// Compares every customer with every centroid.
  init(of points: PackedPoints, among centroids: Matrix, before labels: Labels, workers: Workers) {
    self.init(clusters: centroids.rows, features: centroids.columns)
    let wide = centroids.values.map { SIMD8<Double>(repeating: $0) }
    let threads = points.chunks.deserveThreads ? workers : .one
    let parts = threads.map(points.chunks.count) { chunk in
      var part = NearestCentroids(clusters: centroids.rows, features: centroids.columns)
      part.scan(points, blocks: points.chunks.blockRange(chunk), centroids: wide, labels: labels)
      return part
    }
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

  private mutating func scan(
    _ points: PackedPoints, blocks: Range<Int>, centroids: [SIMD8<Double>], labels: Labels
  ) {
    let features = points.features
    let clusters = counts.count
    var sums = Array(repeating: 0.0, count: clusters * features)
    var total = SIMD8<Double>()
    unsafe points.blocks.withUnsafeBufferPointer { points_ in
      unsafe centroids.withUnsafeBufferPointer { centroids in
        unsafe labels.blocks.withUnsafeBufferPointer { labels in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe counts.withUnsafeMutableBufferPointer { counts in
              for block in blocks {
                let at = block * features
                var nearest = SIMD8<Double>(repeating: .infinity)
                var index = SIMD8<Int64>()
                for cluster in 0..<clusters {
                  var gap = unsafe points_[at] - centroids[cluster * features]
                  var squared = gap * gap
                  for feature in 1..<max(1, features) {
                    gap = unsafe points_[at + feature] - centroids[cluster * features + feature]
                    squared += gap * gap
                  }
                  let closer = squared .< nearest
                  nearest.replace(with: squared, where: closer)
                  index.replace(with: SIMD8(repeating: Int64(cluster)), where: closer)
                }
                let lanes = points.lanes(ofBlock: block)
                let found = SIMD8<Int32>(truncatingIfNeeded: index)
                if lanes == Chunks.lanes {
                  total += nearest
                } else {
                  for lane in 0..<lanes { total[lane] += nearest[lane] }
                }
                for lane in 0..<lanes {
                  let cluster = Int(found[lane])
                  unsafe counts[cluster] += 1
                  for feature in 0..<features {
                    unsafe sums[cluster * features + feature] += points_[at + feature][lane]
                  }
                }
                let before = unsafe labels[block]
                if any(found .!= before) {
                  for lane in 0..<lanes where found[lane] != before[lane] {
                    changes.append(
                      LabelChange(
                        row: block * Chunks.lanes + lane, from: Int(before[lane]), to: Int(found[lane])))
                  }
                }
              }
            }
          }
        }
      }
    }
    self.sums = Matrix(rows: clusters, columns: features, values: sums)
    for lane in 0..<Chunks.lanes { wcss += total[lane] }
  }
}
