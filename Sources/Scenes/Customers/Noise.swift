import Numerics

/// How small a difference is no news: sums of thousands of numbers are off in their last digits, and a
/// centroid that has come to rest is found some 1e-16 aside.
struct Noise: Hashable, Sendable {
  /// The share of what is summed up that counts as nothing.
  private static let share = 1e-10
  /// The farthest that a centroid may move and still rest.
  private let distance: Double
  /// The largest sum of squares, and change of one, that counts as nothing.
  private let square: Double

  /// The noise of runs on some points.
  init(of points: Matrix) {
    var (sum, largest) = (0.0, 0.0)
    for column in 0..<points.columns {
      let values = (0..<points.rows).map { points[$0, column] }
      let mean = values.reduce(0, +) / Double(max(1, values.count))
      sum += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      largest = max(largest, (values.max() ?? 0) - (values.min() ?? 0))
    }
    distance = Self.share * largest
    square = Self.share * sum
  }

  /// Whether a way is none.
  func isRest(_ way: Double) -> Bool { way <= distance }
  /// Whether two sums of squares are the same.
  func areEqual(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= square }
  /// A sum of squares, or 0 where it is nothing but rounding.
  func clean(_ sum: Double) -> Double { sum <= square * Self.share ? 0 : sum }
}
