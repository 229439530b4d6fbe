import Numerics

extension GaussianShape {
  /// The inverse of the covariance's Cholesky factor: features x features, 0 above the diagonal.
  var inverseFactor: Matrix {
    let size = mean.count
    var inverse = Matrix(rows: size, columns: size)
    for column in 0..<size {
      let unit = (0..<size).map { $0 == column ? 1.0 : 0 }
      for (row, number) in factor.solveLower(unit).enumerated() where row >= column {
        inverse[row, column] = number
      }
    }
    return inverse
  }

  /// -2 ln (weight times density) at the mean, without the share of π that all components have.
  var peakCost: Double { factor.logDeterminant - 2 * logarithm(weight) }
}
