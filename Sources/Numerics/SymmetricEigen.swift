/// Eigenvalues and eigenvectors of a real symmetric matrix, by Jacobi's rotations.
///
/// Each rotation makes one pair of elements off the diagonal vanish; sweeping over all pairs converges
/// quadratically. Slow for large matrices and very accurate for the small ones that features give.
/// Golub and Van Loan, "Matrix Computations", section 8.5.
struct SymmetricEigen: Hashable, Sendable {
  /// Largest first.
  let values: [Double]
  /// Column j is the unit eigenvector of `values[j]`, its largest loading positive (of loadings that
  /// are equal up to rounding, the first).
  let vectors: Matrix

  /// `matrix` has to be square; what lies above its diagonal is taken for what lies below.
  init(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "\(matrix.rows) x \(matrix.columns) is not square")
    var rotation = JacobiRotation(matrix)
    rotation.converge()
    let (diagonal, vectors) = (rotation.matrix, rotation.vectors)
    let order = (0..<matrix.rows).sorted {
      (diagonal[$1, $1], $0) < (diagonal[$0, $0], $1)
    }
    values = order.map { diagonal[$0, $0] }
    self.vectors = vectors.selecting(columns: order).withLargestLoadingsPositive()
  }
}

/// A symmetric matrix on its way to becoming diagonal, and the rotations so far.
private struct JacobiRotation {
  var matrix: Matrix
  var vectors: Matrix

  init(_ matrix: Matrix) {
    self.matrix = matrix
    vectors = Matrix(rows: matrix.rows, columns: matrix.rows)
    for i in 0..<matrix.rows { vectors[i, i] = 1 }
  }

  mutating func converge() {
    let negligible = (matrix.values.map { $0.magnitude }.max() ?? 0) * 0x1p-60
    // Quadratic convergence needs some ten sweeps; the limit only bounds what never happens.
    for _ in 0..<64 where !sweep(negligible: negligible) { return }
  }

  /// Rotates every pair once; false when all were negligible.
  private mutating func sweep(negligible: Double) -> Bool {
    var rotated = false
    for p in 0..<matrix.rows {
      for q in p + 1..<max(p + 1, matrix.rows) where matrix[p, q].magnitude > negligible {
        rotate(p, q)
        rotated = true
      }
    }
    return rotated
  }

  /// Turns the plane of p and q so that the element they share vanishes.
  private mutating func rotate(_ p: Int, _ q: Int) {
    let theta = (matrix[q, q] / 2 - matrix[p, p] / 2) / matrix[p, q]
    let root = (theta * theta + 1).squareRoot()
    let tangent = theta < 0 ? 1 / (theta - root) : 1 / (theta + root)
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    let shared = matrix[p, q]
    matrix[p, p] -= tangent * shared
    matrix[q, q] += tangent * shared
    matrix[p, q] = 0
    matrix[q, p] = 0
    for r in 0..<matrix.rows where r != p && r != q {
      let (a, b) = (matrix[p, r], matrix[q, r])
      matrix[p, r] = cosine * a - sine * b
      matrix[q, r] = sine * a + cosine * b
      matrix[r, p] = matrix[p, r]
      matrix[r, q] = matrix[q, r]
    }
    for r in 0..<matrix.rows {
      let (a, b) = (vectors[r, p], vectors[r, q])
      vectors[r, p] = cosine * a - sine * b
      vectors[r, q] = sine * a + cosine * b
    }
  }
}

extension Matrix {
  /// Columns turned so that the largest of each is positive.
  fileprivate func withLargestLoadingsPositive() -> Matrix {
    var result = self
    for column in 0..<columns {
      let loadings = self.column(column)
      let largest = loadings.map { $0.magnitude }.max() ?? 0
      let first = loadings.first { $0.magnitude >= largest * (1 - 1e-9) } ?? 0
      guard first < 0 else { continue }
      for row in 0..<rows { result[row, column] = -self[row, column] }
    }
    return result
  }
}
