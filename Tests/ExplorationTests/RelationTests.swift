import Exploration
import Numerics
import Testing

private let first: [Double] = [2, 4, 4, 5, 7, 9, 12.5, 30]
private let second: [Double] = [1, 3, 2, 5, 8, 8, 11, 4]

@Suite struct CorrelationTests {
  /// By SciPy's `pearsonr`.
  @Test func agreesWithSciPy() throws {
    let found = Correlation(first, second)
    #expect(abs(try #require(found.r) - 0.21334843249633761) < 1e-14)
    #expect(abs(try #require(found.p) - 0.6119448029254747) < 1e-12)
  }

  /// By mpmath, from r and n: p stays exact where it is very small.
  @Test func exactCases() throws {
    // With three customers p is 1 - 2 asin(r) / pi; of 0, 1, 2 and 0, 1, 0 it is 1.
    #expect(abs(try #require(Correlation([0, 1, 2], [0, 1, 0]).p) - 1) < 1e-7)
    let line = Correlation([1, 2, 3, 4], [10, 8, 6, 4])
    #expect(line.r == -1 && line.p == 0)
    let pair = Correlation([1, 2], [3, 5])
    #expect(pair.r == 1 && pair.p == nil)
    #expect(Correlation([1, 2, 3], [4, 4, 4]).r == nil)
    #expect(Correlation([1, nil, nil], [nil, 2, 3]).count == 0)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func isSymmetricBoundedAndBlindToUnits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 3 + random.index(below: 80)
    let a = (0..<count).map { _ in random.normal() }
    let b = a.map { random.normal() + 0.5 * $0 }
    let found = Correlation(a, b)
    let r = try #require(found.r)
    #expect(r.magnitude <= 1 && found.r == Correlation(b, a).r)
    let p = try #require(found.p)
    #expect((0...1).contains(p))
    let mapped = Correlation(a.map { 3e120 * $0 + 7 }, b.map { -1e-3 * $0 - 2 })
    #expect(abs(try #require(mapped.r) + r) < 1e-9)
    #expect(Correlation(a, a.map { 2 * $0 + 1 }).r.map { abs($0 - 1) < 1e-14 } == true)
    // The textbook's sum, one pair after the other.
    let means = (a.reduce(0, +) / Double(count), b.reduce(0, +) / Double(count))
    let products = zip(a, b).reduce(0) { $0 + ($1.0 - means.0) * ($1.1 - means.1) }
    let squares = (
      a.reduce(0) { $0 + ($1 - means.0) * ($1 - means.0) },
      b.reduce(0) { $0 + ($1 - means.1) * ($1 - means.1) }
    )
    #expect(abs(r - products / (squares.0 * squares.1).squareRoot()) < 1e-13)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func gapsLeaveOutTheirCustomersOnly(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = (0..<40).map { _ -> Double? in random.index(below: 5) == 0 ? nil : random.normal() }
    let b = (0..<40).map { _ -> Double? in random.index(below: 5) == 0 ? nil : random.normal() }
    let known = (0..<40).filter { a[$0] != nil && b[$0] != nil }
    #expect(Correlation(a, b) == Correlation(known.map { a[$0] }, known.map { b[$0] }))
    #expect(Correlation(a, b).count == known.count)
  }
}

@Suite struct WelchTests {
  /// By SciPy's `ttest_ind(equal_var=False)`.
  @Test func agreesWithSciPy() throws {
    let test = try #require(WelchTest(first, second))
    #expect(abs(test.t - 1.1509026358623058) < 1e-13)
    #expect(abs(test.degreesOfFreedom - 9.001168640642323) < 1e-12)
    #expect(abs(test.p - 0.27942712772604134) < 1e-12)
  }

  @Test func turnsAroundWithItsGroupsAndKnowsItsLimits() throws {
    let (there, back) = (try #require(WelchTest(first, second)), try #require(WelchTest(second, first)))
    #expect(there.t == -back.t && there.p == back.p)
    let same = try #require(WelchTest(first, first))
    #expect(same.t == 0 && same.p == 1)
    #expect(WelchTest([1], second) == nil && WelchTest([2, 2], [3, 3]) == nil)
  }
}

@Suite struct ExploredComponentsTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>) func areOrthonormalAndShareOutTheVariance(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let (rows, features) = (10 + random.index(below: 60), 2 + random.index(below: 6))
    var columns = (0..<features).map { _ in (0..<rows).map { _ -> Double? in random.normal() * 50 + 7 } }
    columns[1] = zip(columns[0], columns[1]).map { a, b in a.flatMap { a in b.map { a + $0 } } }
    columns[0][4] = nil
    let found = try #require(ExploredComponents(columns))
    #expect(found.rows == (0..<rows).filter { $0 != 4 } && found.features == Array(0..<features))
    let axes = found.components.axes
    for i in 0..<features {
      for j in 0..<features {
        let product = zip(axes[row: i], axes[row: j]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-12)
      }
    }
    // Each standardized feature has the variance n / (n - 1).
    let n = Double(rows - 1)
    #expect(abs(found.components.variances.reduce(0, +) - Double(features) * n / (n - 1)) < 1e-10)
    #expect(abs(found.components.shares.reduce(0, +) - 1) < 1e-12)
    for component in 0..<features {
      let scores = found.scores.column(component)
      let variance = scores.reduce(0) { $0 + $1 * $1 } / (n - 1)
      #expect(abs(variance - found.components.variances[component]) < 1e-10)
      for feature in 0..<features where found.components.variances[component] > 1e-9 {
        let values = found.rows.map { columns[feature][$0] }
        let r = try #require(Correlation(values, scores).r)
        #expect(abs(r - found.correlation(component: component, feature: feature)) < 1e-9)
      }
    }
  }

  @Test func ofTwoFeaturesSharesFollowFromTheirCorrelation() throws {
    let found = try #require(ExploredComponents([first, second]))
    let r = try #require(Correlation(first, second).r)
    #expect(abs(found.components.shares[0] - (1 + r) / 2) < 1e-13)
    #expect(abs(found.components.axes[0, 0] - 0.5.squareRoot()) < 1e-12)
  }

  @Test func needTwoFeaturesThatVary() {
    #expect(ExploredComponents([first]) == nil)
    #expect(ExploredComponents([first, first.map { _ in 1 }]) == nil)
    #expect(ExploredComponents([[1, 2], [3, 1]]) == nil)
    #expect(ExploredComponents([]) == nil)
  }
}
