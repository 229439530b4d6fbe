/// The smallest eigenvalue of a symmetric matrix: for a covariance the variance along its shortest axis.
///
/// Jacobi's rotations, which find small eigenvalues of such matrices well: Golub and Van Loan, *Matrix
/// Computations*, 4th edition, 2013, section 8.5. Only the lower triangle is read.
public func smallestEigenvalue(of matrix: Matrix) -> Double {
  var a = matrix
  let n = a.rows
  // Each sweep roughly squares what is left beside the diagonal, so a handful does.
  for _ in 0..<64 {
    var rotated = false
    for p in 1..<max(1, n) {
      for q in 0..<p where rotate(&a, p, q) { rotated = true }
    }
    if !rotated { break }
  }
  return (0..<n).map { a[$0, $0] }.min() ?? 0
}

/// Turns the axes p > q so that the number between them vanishes; `false` where it already does.
private func rotate(_ a: inout Matrix, _ p: Int, _ q: Int) -> Bool {
  let off = a[p, q]
  let size = a[p, p].magnitude.squareRoot() * a[q, q].magnitude.squareRoot()
  if off == 0 || off.magnitude <= 0x1p-54 * size { return false }
  let theta = (a[p, p] - a[q, q]) / (2 * off)
  let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
  let c = 1 / (t * t + 1).squareRoot()
  let s = t * c
  a[q, q] -= t * off
  a[p, p] += t * off
  a[p, q] = 0
  for k in 0..<a.rows where k != p && k != q {
    let (i, j) = ((max(k, p), min(k, p)), (max(k, q), min(k, q)))
    let (kp, kq) = (a[i.0, i.1], a[j.0, j.1])
    a[i.0, i.1] = c * kp + s * kq
    a[j.0, j.1] = c * kq - s * kp
  }
  return true
}
