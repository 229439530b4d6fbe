import Numerics
import Testing

/// A B Bᵀ, so symmetric and positive semidefinite, of the rank given.
private func semidefinite(_ seed: UInt64, size: Int, rank: Int) -> Matrix {
  var generator = SplitMix64(seed: seed)
  let b = Matrix((0..<size).map { _ in (0..<rank).map { _ in generator.normal() } })
  return Matrix(
    (0..<size).map { i in
      (0..<size).map { j in zip(b[row: i], b[row: j]).reduce(0) { $0 + $1.0 * $1.1 } }
    })
}

@Suite struct CholeskyLaws {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theFactorTimesItselfIsTheMatrixAndWhatWasAdded(seed: UInt64) {
    let size = 1 + Int(seed % 6)
    for rank in [size + 2, max(1, size - 1)] {
      let matrix = semidefinite(seed, size: size, rank: rank)
      let cholesky = Cholesky(matrix, smallestPivots: Array(repeating: 1e-3, count: size))
      let factor = cholesky.factor
      for i in 0..<size {
        #expect(factor[i, i] * factor[i, i] >= 1e-3 * (1 - 1e-12) && cholesky.added[i] >= 0)
        for j in 0..<size {
          let product = zip(factor[row: i], factor[row: j]).reduce(0) { $0 + $1.0 * $1.1 }
          let expected = matrix[i, j] + (i == j ? cholesky.added[i] : 0)
          #expect(abs(product - expected) < 1e-11)
          if j > i { #expect(factor[i, j] == 0) }
        }
      }
      if rank < size { #expect(cholesky.added.contains { $0 > 0 }) }
    }
  }

  @Test func byHand() {
    // [4 2; 2 10] = [2 0; 1 3] [2 1; 0 3], determinant 36.
    let cholesky = Cholesky(Matrix([[4, 2], [2, 10]]), smallestPivots: [0.1, 0.1])
    #expect(cholesky.factor == Matrix([[2, 0], [1, 3]]) && cholesky.added == [0, 0])
    #expect(abs(cholesky.logDeterminant - logarithm(36)) < 1e-15)
    // The second pivot of [4 2; 2 1] is 0.
    let raised = Cholesky(Matrix([[4, 2], [2, 1]]), smallestPivots: [0.25, 0.25])
    #expect(raised.factor == Matrix([[2, 0], [1, 0.5]]) && raised.added == [0, 0.25])
  }
}
