import Testing

@testable import Numerics

@Suite struct SymmetricEigenTests {
  /// A v = value v, vectors of length 1 at right angles, the same trace, values descending.
  static func checkLaws(_ matrix: Matrix, _ comment: Comment) {
    let eigen = SymmetricEigen(matrix)
    let n = matrix.rows
    let size = matrix.values.map(abs).max() ?? 0
    let tolerance = 1e-13 * Double(n)
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 }, comment)
    let trace = (0..<n).reduce(0) { $0 + matrix[$1, $1] }
    #expect(abs(eigen.values.reduce(0, +) - trace) <= tolerance * size, comment)
    for j in 0..<n {
      let vector = eigen.vectors.column(j)
      for i in 0..<n {
        let image = (0..<n).reduce(0) { $0 + matrix[i, $1] * vector[$1] }
        #expect(abs(image - eigen.values[j] * vector[i]) <= tolerance * size, comment)
        let product = zip(vector, eigen.vectors.column(i)).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (i == j ? 1 : 0)) <= tolerance, comment)
      }
      let largest = vector.map(abs).max() ?? 0
      #expect(vector.contains { $0 >= largest * (1 - 1e-9) }, comment)
    }
  }

  @Test(arguments: 0..<100) func randomMatrices(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let n = 1 + random.index(below: 9)
    let unit = Double(sign: .plus, exponent: random.index(below: 600) - 300, significand: 1)
    var matrix = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in i..<n {
        matrix[i, j] = unit * random.normal()
        matrix[j, i] = matrix[i, j]
      }
    }
    Self.checkLaws(matrix, "seed \(seed)")
  }

  @Test func specialMatrices() {
    Self.checkLaws(Matrix(rows: 0, columns: 0), "nothing")
    Self.checkLaws(Matrix(rows: 4, columns: 4), "zero")
    Self.checkLaws(Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), "identity")
    Self.checkLaws(Matrix([[1, 1, 1], [1, 1, 1], [1, 1, 1]]), "rank 1")
    Self.checkLaws(Matrix([[1, 1e-9], [1e-9, 1]]), "nearly equal values")
    Self.checkLaws(Matrix([[1e150, 1], [1, 1e-150]]), "far apart")
  }

  @Test func byHand() {
    let eigen = SymmetricEigen(Matrix([[2, 1], [1, 2]]))
    #expect(abs(eigen.values[0] - 3) < 1e-15 && abs(eigen.values[1] - 1) < 1e-15)
    let half = 0.5.squareRoot()
    for (found, expected) in zip(eigen.vectors.values, [half, half, half, -half]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  /// Equal loadings would leave the sign to rounding: the first of them decides.
  @Test func signsDoNotDependOnRounding() {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let r = random.uniform() - 0.5
      let nudged = SymmetricEigen(Matrix([[1 + 1e-15 * random.normal(), r], [r, 1]]))
      #expect(nudged.vectors[0, 0] > 0 && nudged.vectors[0, 1] > 0, "seed \(seed)")
    }
  }
}
