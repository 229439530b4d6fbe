import Exploration
import Numerics
import Testing

@Suite struct SummaryTests {
  /// By NumPy 2 (`std(ddof=1)`, `percentile`) and SciPy (`stats.skew(bias=False)`).
  @Test func agreesWithNumPyAndSciPy() throws {
    let summary = Summary([2, 4, 4, 5, 7, 9, 12.5, 30])
    #expect(summary.count == 8 && summary.mean == 9.1875)
    #expect(abs(try #require(summary.standardDeviation) - 9.039348506865494) < 1e-14)
    #expect([summary.minimum, summary.maximum] == [2, 30])
    #expect([summary.quartiles.first, summary.quartiles.median, summary.quartiles.third] == [4, 6, 9.875])
    #expect(abs(try #require(summary.skew) - 2.1448686298562416) < 1e-14)
  }

  @Test func saysWhatIsUndefined() {
    #expect(Summary([3]).standardDeviation == nil)
    #expect(Summary([3, 4]).skew == nil)
    #expect(Summary([3, 3, 3]).skew == nil && Summary([3, 3, 3]).standardDeviation == 0)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>) func movesWithTheNumbers(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<3 + random.index(below: 60)).map { _ in exponential(random.normal()) }
    let plain = Summary(values)
    let moved = Summary(values.map { 5 - 1e150 * $0 })
    let (deviation, skew) = (try #require(plain.standardDeviation), try #require(plain.skew))
    #expect(abs(try #require(moved.standardDeviation) / 1e150 - deviation) < 1e-12 * deviation)
    #expect(abs(try #require(moved.skew) + skew) < 1e-11, "a mirror turns the skew")
    #expect(abs(moved.mean / 1e150 + plain.mean) < 1e-12 * plain.mean)
  }
}
