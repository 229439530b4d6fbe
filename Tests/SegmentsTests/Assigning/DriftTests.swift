import Numerics
import TestSupport
import Testing

@testable import Segments

@Suite struct DriftLaws {
  private func values(_ seed: UInt64, count: Int, shift: Double = 0) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.normal() + shift }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func identicalCustomersShowNoDrift(seed: UInt64) {
    let values = values(seed, count: 20 + Int(seed) * 7)
    let bins = ReferenceBins(values)
    #expect(bins.drift(to: values).index == 0)
    #expect(bins.drift(to: values.reversed()).index == 0)
    #expect(bins.counts.count == 10 && bins.counts.reduce(0, +) == values.count)
    #expect((bins.counts.max() ?? 0) - (bins.counts.min() ?? 0) <= 1)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func aShiftShowsAndMoreOfItShowsMore(seed: UInt64) {
    let bins = ReferenceBins(values(seed, count: 500))
    let indices = [0, 0.5, 1, 2].map { bins.drift(to: values(seed + 100, count: 500, shift: $0)).index }
    #expect(indices == indices.sorted() && indices[0] >= 0 && indices[0] < 0.1 && indices[1] > 0.1)
    #expect(bins.drift(to: values(seed + 100, count: 500, shift: 1)).isSerious)
  }

  /// Without drift 95 % of samples stay under what chance gives: of 2000, about 100 do not.
  @Test func chanceIsToldFromDrift() {
    var generator = SplitMix64(seed: 3)
    let bins = ReferenceBins((0..<300).map { _ in generator.normal() })
    let beyond = (0..<2000).count { _ in
      !bins.drift(to: (0..<80).map { _ in generator.normal() }).mayBeChance
    }
    // A reference of 300 is a sample itself, and half customers draw shares together: not quite 5 %.
    #expect((20...240).contains(beyond), "\(beyond)")
  }

  @Test func equalValuesShareABin() {
    let bins = ReferenceBins([1, 1, 1, 1, 1, 1, 1, 2, 3, 4])
    // Deciles at the places 0.9, 1.8, ... 8.1 of the sorted values, counted from 0: six times 1, then these.
    #expect(zip(bins.edges, [1, 1.3, 2.2, 3.1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(bins.edges.count == 4 && bins.counts == [7, 0, 1, 1, 1])
    #expect(ReferenceBins([5, 5, 5]).edges == [] && ReferenceBins([5, 5, 5]).counts == [3])
    #expect(ReferenceBins([5, 5, 5]).drift(to: [9]).index == 0)
  }

  /// Shares (10.5, 20.5) / 31 and (20.5, 10.5) / 31: 2 * (10 / 31) * ln(20.5 / 10.5).
  @Test func byHand() {
    let drift = Drift(from: [10, 20], to: [20, 10])
    #expect(abs(drift.index - 2 * 10 / 31 * logarithm(20.5 / 10.5)) < 1e-15)
    // (1/30 + 1/30) times 3.841, the 95 % point with one degree of freedom, to about 3 % there.
    #expect(abs(drift.chance - 2.0 / 30 * 3.841) < 0.01)
    #expect(drift.isSerious && !drift.mayBeChance)
    #expect(Drift(from: [5], to: [1]).chance == 0 && Drift(from: [5], to: [1]).index == 0)
    #expect(Drift(from: [5, 5], to: [0, 0]).index == 0)
  }
}
