import Numerics

/// The customer whose distances to all others of its segment sum to the least: a real customer that stands
/// for the segment. Of equals, to a trillionth, the first row.
public struct Medoid: Hashable, Sendable {
  /// The customer's row.
  public let row: Int
  /// In scaled units.
  public let sumOfDistances: Double

  /// The medoid of some rows of the points (customers x features), which have to be ascending and not empty.
  ///
  /// By the triangle inequality, a customer at distance d from one whose n distances sum to S has a sum of at
  /// least |n d - S|. Rows whose bound lies above the best sum found are passed over: Newling and Fleuret, "A
  /// sub-quadratic exact medoid algorithm", AISTATS 2017 (trimed). Rows are tried in order of their distance
  /// from the mean, where the medoid is likely to be.
  init(of rows: [Int], points: Matrix) {
    let count = Double(rows.count)
    var bounds = Array(repeating: 0.0, count: rows.count)
    var sums: [(index: Int, sum: Double)] = []
    var best = Double.infinity
    for index in Self.order(rows, points) where bounds[index] <= best * (1 + 1e-9) {
      let distances = rows.map { squaredDistance(points[row: rows[index]], points[row: $0]).squareRoot() }
      let sum = distances.reduce(0, +)
      sums.append((index, sum))
      best = min(best, sum)
      for other in rows.indices {
        bounds[other] = max(bounds[other], (count * distances[other] - sum).magnitude)
      }
    }
    let found = sums.filter { $0.sum <= best * (1 + 1e-12) }.min { $0.index < $1.index }
    row = rows[found?.index ?? 0]
    sumOfDistances = found?.sum ?? 0
  }

  /// The rows' places, those nearest to the mean first.
  private static func order(_ rows: [Int], _ points: Matrix) -> [Int] {
    let mean = meanPoint(of: rows, points: points)
    let distances = rows.map { squaredDistance(points[row: $0], mean[...]) }
    return rows.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
  }
}

/// The mean of some rows, feature by feature.
func meanPoint(of rows: some Collection<Int>, points: Matrix) -> [Double] {
  (0..<points.columns).map { feature in Moments(rows.map { points[$0, feature] }).mean }
}
