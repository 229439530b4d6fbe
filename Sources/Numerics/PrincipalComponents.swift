/// The directions in which points vary most, at right angles to each other.
///
/// Pearson, "On lines and planes of closest fit to systems of points in space", 1901,
/// doi:10.1080/14786440109462720.
public struct PrincipalComponents: Hashable, Sendable {
  /// The points' mean, which projects to the origin.
  public let center: [Double]
  /// Row i holds the loadings of component i: how much of each feature it takes.
  public let axes: Matrix
  /// The variance along each component (divisor n - 1), largest first.
  public let variances: [Double]
  /// The share of the total variance that each component keeps, 0 to 1; all 0 where nothing varies.
  public let shares: [Double]

  /// The first components of the rows of `points`: two, or as many as there are features.
  public init(of points: Matrix, count: Int = 2) {
    let center = (0..<points.columns).map { points.rows == 0 ? 0 : Moments(points.column($0)).mean }
    let eigen = SymmetricEigen(points.covariance(around: center))
    let kept = min(count, points.columns)
    let total = eigen.values.reduce(0) { $0 + max(0, $1) }
    self.center = center
    variances = eigen.values.prefix(kept).map { max(0, $0) }
    shares = variances.map { total > 0 ? $0 / total : 0 }
    axes = Matrix(
      rows: kept, columns: points.columns,
      values: (0..<kept).flatMap { eigen.vectors.column($0) })
  }

  /// The coordinates of the rows of `points` along the components.
  public func projected(_ points: Matrix) -> Matrix {
    var result = Matrix(rows: points.rows, columns: axes.rows)
    for row in 0..<points.rows {
      for axis in 0..<axes.rows {
        var sum = 0.0
        for column in 0..<axes.columns { sum += (points[row, column] - center[column]) * axes[axis, column] }
        result[row, axis] = sum
      }
    }
    return result
  }
}

extension Matrix {
  /// How the columns vary together; divisor n - 1, zero for fewer than two rows.
  func covariance(around center: [Double]) -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    guard rows > 1 else { return result }
    for i in 0..<columns {
      for j in i..<columns {
        var sum = 0.0
        for row in 0..<rows { sum += (self[row, i] - center[i]) * (self[row, j] - center[j]) }
        result[i, j] = sum / Double(rows - 1)
        result[j, i] = result[i, j]
      }
    }
    return result
  }
}
