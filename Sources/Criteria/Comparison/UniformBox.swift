import Numerics

/// The smallest box along the features that holds all points, from which points are drawn uniformly.
struct UniformBox: Hashable, Sendable {
  private let lowest: [Double]
  private let extents: [Double]

  init(around points: Matrix) {
    var (lowest, highest) = (Array(points[row: 0]), Array(points[row: 0]))
    for row in 1..<max(1, points.rows) {
      for feature in 0..<points.columns {
        lowest[feature] = min(lowest[feature], points[row, feature])
        highest[feature] = max(highest[feature], points[row, feature])
      }
    }
    self.lowest = lowest
    extents = zip(lowest, highest).map { $1 - $0 }
  }

  /// So many points, the same for the same seed.
  func points(_ count: Int, seed: UInt64) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      rows: count, columns: lowest.count,
      values: (0..<count).flatMap { _ in
        lowest.indices.map { lowest[$0] + extents[$0] * generator.uniform() }
      })
  }
}
