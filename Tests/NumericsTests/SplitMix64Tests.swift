import Numerics
import Testing

@Suite struct SplitMix64Tests {
  /// The outputs that the algorithm's authors' own program gives.
  @Test func givesTheKnownOutputs() {
    var zero = SplitMix64(seed: 0)
    #expect(
      (0..<5).map { _ in zero.next() } == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC,
        0x1B39_896A_51A8_749B,
      ])
    var other = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in other.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: 0..<20) func uniformFillsTheUnitInterval(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let draws = (0..<20_000).map { _ in random.uniform() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    let moments = Moments(draws)
    #expect(abs(moments.mean - 0.5) < 0.01)
    #expect(abs(moments.standardDeviation - (1.0 / 12).squareRoot()) < 0.005)
    #expect(moments.minimum < 0.001 && moments.maximum > 0.999)
  }

  /// Pearson's statistic has mean bound - 1 and variance 2 (bound - 1).
  @Test(arguments: [1, 2, 3, 5, 7, 10, 64, 100, 1000]) func everyIndexIsEquallyLikely(bound: Int) {
    for seed in 0..<10 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var counts = [Int](repeating: 0, count: bound)
      let draws = 100 * bound
      for _ in 0..<draws { counts[random.index(below: bound)] += 1 }
      let statistic = counts.reduce(0.0) { $0 + Double(($1 - 100) * ($1 - 100)) / 100 }
      let freedom = Double(bound - 1)
      #expect(abs(statistic - freedom) <= 5 * (2 * freedom).squareRoot(), "seed \(seed)")
    }
  }

  /// Of 2^64 outputs shared among 3 * 2^61 indices, every third index would get two, the others three.
  @Test func hugeBoundsAreNotBiased() {
    var random = SplitMix64(seed: 3)
    let bound = 3 << 61
    let draws = (0..<20_000).map { _ in random.index(below: bound) }
    #expect(draws.allSatisfy { (0..<bound).contains($0) })
    for residue in 0..<3 {
      let count = draws.count { $0 % 3 == residue }
      #expect(abs(Double(count) - 20_000 / 3) < 5 * (20_000 * 2.0 / 9).squareRoot())
    }
  }

  @Test(arguments: 0..<20) func normalHasTheMomentsOfTheNormal(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let draws = (0..<20_000).map { _ in random.normal() }
    func moment(_ power: Int) -> Double {
      draws.reduce(0) { sum, x in sum + (0..<power).reduce(1) { product, _ in product * x } } / 20_000
    }
    #expect(abs(moment(1)) < 0.035)
    #expect(abs(moment(2) - 1) < 0.05)
    #expect(abs(moment(3)) < 0.15)
    #expect(abs(moment(4) - 3) < 0.4)
    let inside = draws.count { abs($0) < 1 }
    #expect(abs(Double(inside) / 20_000 - 0.6827) < 0.02)
  }

  @Test func shufflingKeepsTheElements() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let elements = (0..<Int(seed % 40)).map { $0 / 2 }
      #expect(random.shuffled(elements).sorted() == elements, "seed \(seed)")
    }
  }

  @Test func everyOrderIsEquallyLikely() {
    var random = SplitMix64(seed: 11)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[random.shuffled([0, 1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 24)
    let statistic = counts.values.reduce(0) { $0 + ($1 - 1000) * ($1 - 1000) }
    #expect(abs(Double(statistic) / 1000 - 23) < 5 * (46.0).squareRoot())
  }
}
