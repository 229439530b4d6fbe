import Numerics
import Testing

@Suite struct PrincipalComponentsTests {
  static func points(_ seed: UInt64, rows: Int = 60, columns: Int) -> Matrix {
    var random = SplitMix64(seed: seed)
    let spreads = (0..<columns).map { _ in 0.2 + 3 * random.uniform() }
    return Matrix(
      rows: rows, columns: columns,
      values: (0..<rows * columns).map { spreads[$0 % columns] * random.normal() + Double($0 % columns) })
  }

  @Test(arguments: 0..<50) func projectionsHaveTheVariancesAndNoCorrelation(seed: UInt64) {
    let points = Self.points(seed, columns: 2 + Int(seed % 6))
    let components = PrincipalComponents(of: points)
    let projected = components.projected(points)
    let moments = (0..<2).map { Moments(projected.column($0)) }
    let correction = 60.0 / 59
    for (moment, variance) in zip(moments, components.variances) {
      #expect(abs(moment.mean) < 1e-12)
      #expect(abs(moment.standardDeviation * moment.standardDeviation * correction / variance - 1) < 1e-11)
    }
    let covariance = zip(projected.column(0), projected.column(1)).reduce(0) { $0 + $1.0 * $1.1 } / 59
    #expect(abs(covariance) < 1e-11 * components.variances[0])
    #expect(components.variances[0] >= components.variances[1])
    #expect(components.shares.reduce(0, +) <= 1 + 1e-12)
  }

  /// Two components of two features turn the plane and lose nothing.
  @Test(arguments: 0..<20) func twoFeaturesKeepTheirDistances(seed: UInt64) {
    let points = Self.points(seed, rows: 12, columns: 2)
    let components = PrincipalComponents(of: points)
    let projected = components.projected(points)
    #expect(abs(components.shares.reduce(0, +) - 1) < 1e-14)
    for (i, j) in (0..<12).flatMap({ i in (0..<i).map { (i, $0) } }) {
      let before = squaredDistance(points[row: i], points[row: j])
      let after = squaredDistance(projected[row: i], projected[row: j])
      #expect(abs(before - after) < 1e-12 * (1 + before))
    }
  }

  @Test(arguments: 0..<20) func movingAllPointsMovesOnlyTheCenter(seed: UInt64) {
    let points = Self.points(seed, columns: 4)
    let moved = Matrix(rows: 60, columns: 4, values: points.values.map { $0 + 8 })
    let (a, b) = (PrincipalComponents(of: points), PrincipalComponents(of: moved))
    for (x, y) in zip(a.axes.values, b.axes.values) { #expect(abs(x - y) < 1e-11) }
    for (x, y) in zip(a.projected(points).values, b.projected(moved).values) { #expect(abs(x - y) < 1e-11) }
  }

  @Test func pointsOnALineHaveOneComponent() {
    let components = PrincipalComponents(of: Matrix([[0, 0], [3, 4], [6, 8]]))
    #expect(abs(components.axes[0, 0] - 0.6) < 1e-15 && abs(components.axes[0, 1] - 0.8) < 1e-15)
    #expect(abs(components.variances[0] - 25) < 1e-13)
    #expect(abs(components.shares[0] - 1) < 1e-15 && components.shares[1] < 1e-15)
  }

  @Test func littleDataIsNoTrouble() {
    let one = PrincipalComponents(of: Matrix([[1], [2], [3]]))
    #expect(one.axes == Matrix([[1]]) && one.shares == [1])
    #expect(one.projected(Matrix([[5]])).values == [3])
    let same = PrincipalComponents(of: Matrix([[1, 2], [1, 2]]))
    #expect(same.shares == [0, 0] && same.projected(Matrix([[1, 2]])).values == [0, 0])
    #expect(PrincipalComponents(of: Matrix(rows: 0, columns: 3)).variances == [0, 0])
    #expect(PrincipalComponents(of: Matrix([[1, 2, 3]])).variances == [0, 0])
  }

  /// The eigenvectors and values that NumPy's `eigh` gives for the covariance of these points, signs set.
  @Test func agreesWithNumPy() {
    var random = SplitMix64(seed: 5)
    let points = Matrix(rows: 6, columns: 4, values: (0..<24).map { _ in random.normal() })
    let components = PrincipalComponents(of: points)
    let axes = [
      -0.28006404, -0.17526129, 0.89458857, 0.30093006, 0.42125325, 0.81410758, 0.16961924, 0.36194456,
    ]
    for (found, expected) in zip(components.axes.values, axes) { #expect(abs(found - expected) < 5e-9) }
    #expect(abs(components.variances[0] - 1.3047519) < 5e-8)
    #expect(abs(components.shares[1] - 0.13667994) < 5e-9)
  }
}
