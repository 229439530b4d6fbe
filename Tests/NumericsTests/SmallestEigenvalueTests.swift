import Numerics
import Testing

@Suite struct SmallestEigenvalueLaws {
  /// A matrix with these eigenvalues: turned by random rotations of pairs of axes, by known angles.
  private func matrix(_ seed: UInt64, eigenvalues: [Double]) -> Matrix {
    var generator = SplitMix64(seed: seed)
    let n = eigenvalues.count
    var a = Matrix(rows: n, columns: n)
    for i in 0..<n { a[i, i] = eigenvalues[i] }
    for _ in 0..<3 * n where n > 1 {
      let p = generator.index(below: n)
      let q = (p + 1 + generator.index(below: n - 1)) % n
      let t = generator.normal()
      let (c, s) = (1 / (1 + t * t).squareRoot(), t / (1 + t * t).squareRoot())
      for k in 0..<n {
        (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q])
      }
      for k in 0..<n {
        (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k])
      }
    }
    return a
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func isTheOneThatWasPutIn(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let n = 1 + generator.index(below: 7)
    for scale in [1, 1e200, 1e-200] {
      let eigenvalues = (0..<n).map { _ in scale * (0.01 + generator.uniform()) }
      let smallest = eigenvalues.min() ?? 0
      let found = smallestEigenvalue(of: matrix(seed, eigenvalues: eigenvalues))
      #expect(abs(found - smallest) <= 1e-12 * scale)
    }
  }

  @Test func byHand() {
    // [2 1; 1 2] has the eigenvalues 1 and 3.
    #expect(abs(smallestEigenvalue(of: Matrix([[2, 1], [1, 2]])) - 1) < 1e-15)
    #expect(abs(smallestEigenvalue(of: Matrix([[1, 1], [1, 1]]))) < 1e-15)
    #expect(smallestEigenvalue(of: Matrix([[0, 0], [0, 0]])) == 0)
    #expect(smallestEigenvalue(of: Matrix([[7]])) == 7)
    #expect(smallestEigenvalue(of: Matrix([[5, 0, 0], [0, -1, 0], [0, 0, 3]])) == -1)
  }
}
