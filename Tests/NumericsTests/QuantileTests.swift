import Numerics
import Testing

@Suite struct QuantileTests {
  @Test func interpolatesBetweenNeighbors() {
    let quartiles = Quartiles([4, 1, 3, 2])
    #expect(quartiles.first == 1.75 && quartiles.median == 2.5 && quartiles.third == 3.25)
    #expect(quantile(0.1, ofSorted: [10, 20]) == 11)
    #expect(quantile(0.3, ofSorted: [7]) == 7)
  }

  @Test(arguments: 0..<100) func isMonotoneAndStaysInside(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sorted = (0...random.index(below: 50)).map { _ in random.normal() }.sorted()
    let shares = (0...40).map { Double($0) / 40 }
    let quantiles = shares.map { quantile($0, ofSorted: sorted) }
    #expect(quantiles.first == sorted.first && quantiles.last == sorted.last)
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
    // At least the share of numbers that type 7 promises lies at or below.
    for (share, value) in zip(shares, quantiles) {
      let below = sorted.count { $0 <= value }
      #expect(Double(below) >= (share * Double(sorted.count - 1)).rounded(.down) + 1)
    }
  }

  @Test func extremesDoNotOverflow() {
    let huge = Double.greatestFiniteMagnitude
    #expect(quantile(0.5, ofSorted: [-huge, huge]) == 0)
    #expect(abs(quantile(0.25, ofSorted: [-huge, huge]) / huge + 0.5) < 1e-15)
  }
}
