import Numerics
import Testing

@testable import Clustering

@Suite struct LanceWilliamsFormula {
  /// a(i), a(j), b and c as books print them, for sizes ni, nj and nk.
  private func printed(
    _ linkage: Hierarchical.Linkage, _ ni: Double, _ nj: Double, _ nk: Double
  ) -> (Double, Double, Double, Double) {
    let (both, all) = (ni + nj, ni + nj + nk)
    return switch linkage {
    case .ward: ((ni + nk) / all, (nj + nk) / all, -nk / all, 0)
    case .average: (ni / both, nj / both, 0, 0)
    case .weighted: (0.5, 0.5, 0, 0)
    case .complete: (0.5, 0.5, 0, 0.5)
    case .single: (0.5, 0.5, 0, -0.5)
    case .centroid: (ni / both, nj / both, -ni * nj / (both * both), 0)
    case .median: (0.5, 0.5, -0.25, 0)
    }
  }

  @Test(arguments: Hierarchical.Linkage.allCases)
  func isAsPrinted(linkage: Hierarchical.Linkage) {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let sizes = (0..<3).map { _ in Double(1 + generator.index(below: 9)) }
      let (ki, kj, ij) = (1 + generator.uniform(), 1 + generator.uniform(), generator.uniform())
      let (ai, aj, b, c) = printed(linkage, sizes[0], sizes[1], sizes[2])
      let formula = LanceWilliams(linkage, sizes[0], sizes[1])
      let expected = ai * ki + aj * kj + b * ij + c * abs(ki - kj)
      #expect(abs(formula.distance(ki, kj, ij, size: sizes[2]) - expected) < 1e-14)
      let eight = formula.distance(
        SIMD8(repeating: ki), SIMD8(repeating: kj), ij, size: SIMD8(repeating: sizes[2]))
      #expect(eight == SIMD8(repeating: formula.distance(ki, kj, ij, size: sizes[2])))
    }
  }
}

@Suite struct TieRuleLaws {
  /// The limit on squares is the last number whose root is within the limit on heights.
  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func squaresAreLimitedAsHeightsAre(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let smallest = generator.uniform() * exponential(60 * generator.uniform() - 30)
    let highest = TieRule.limit(ofHeight: smallest.squareRoot())
    let limit = TieRule(squared: true).limit(smallest)
    #expect(limit.squareRoot() <= highest && limit.nextUp.squareRoot() > highest)
    #expect(TieRule(squared: false).limit(smallest) == TieRule.limit(ofHeight: smallest))
  }

  @Test func toleranceIsAShareOfTheHeightOrOfOne() {
    #expect(TieRule.limit(ofHeight: 0) == 1e-10 && TieRule.limit(ofHeight: 100) == 100 + 1e-8)
    #expect(TieRule(squared: true).limit(.infinity) == .infinity)
  }

  @Test func heightsThatDifferByLessThanTheToleranceAreTied() throws {
    for (gap, tied) in [(1e-11, 2), (1e-9, 1)] {
      let points = Matrix([[0], [1 + gap], [10], [11]])
      let first = try Hierarchical(linkage: .ward).trace(on: points).event(at: 0)
      #expect(first.tied == tied && first.left == (tied == 2 ? 0 : 2))
    }
  }
}
