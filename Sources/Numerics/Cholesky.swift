/// The lower triangle L of a symmetric, positive definite matrix A = L Lᵀ.
///
/// Golub and Van Loan, *Matrix Computations*, 4th edition, 2013, algorithm 4.2.2. A matrix that is not
/// positive definite, or only just, is made so by adding to its diagonal (a modified factorization, as in
/// Gill, Murray and Wright, *Practical Optimization*, 1981, section 4.4.2): there is always a factor.
public struct Cholesky: Hashable, Sendable {
  /// L; numbers above the diagonal are 0.
  public let factor: Matrix
  /// What was added to each number on the diagonal of A; 0 where nothing had to be.
  public let added: [Double]

  /// The factor of a matrix, or of the matrix with as much added to its diagonal as the pivots need.
  ///
  /// A pivot is what is left of a number on the diagonal after the columns before: of a covariance the
  /// variance of a feature once the features before it are known.
  /// - Parameters:
  ///   - matrix: symmetric; only what lies on the diagonal and below is read.
  ///   - smallestPivots: the least that each pivot may be; above 0.
  public init(_ matrix: Matrix, smallestPivots: [Double]) {
    var factor = Matrix(rows: matrix.rows, columns: matrix.columns)
    var added: [Double] = []
    for row in 0..<matrix.rows {
      for column in 0..<row {
        var rest = matrix[row, column]
        for earlier in 0..<column { rest -= factor[row, earlier] * factor[column, earlier] }
        factor[row, column] = rest / factor[column, column]
      }
      var pivot = matrix[row, row]
      for earlier in 0..<row { pivot -= factor[row, earlier] * factor[row, earlier] }
      let least = smallestPivots[row]
      added.append(pivot >= least ? 0 : least - pivot)
      factor[row, row] = (pivot >= least ? pivot : least).squareRoot()
    }
    self.factor = factor
    self.added = added
  }

  /// The natural logarithm of the determinant of L Lᵀ.
  public var logDeterminant: Double {
    2 * (0..<factor.rows).reduce(0) { $0 + logarithm(factor[$1, $1]) }
  }

  /// y with L y = b; its squared length is bᵀ A⁻¹ b.
  public func solveLower(_ b: [Double]) -> [Double] {
    var y = b
    for row in 0..<factor.rows {
      for earlier in 0..<row { y[row] -= factor[row, earlier] * y[earlier] }
      y[row] /= factor[row, row]
    }
    return y
  }
}
