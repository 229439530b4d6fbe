import Numerics
import Testing

@testable import Criteria

@Suite struct KneedleTests {
  @Test func aCornerIsTheElbow() throws {
    // From 100 straight down to 10 at k = 3, then straight on to 0 at k = 6.
    let curve = try #require(Kneedle([100, 55, 10, 20.0 / 3, 10.0 / 3, 0], from: 1))
    #expect(curve.range == 1...6)
    let elbow = try #require(curve.elbow)
    #expect(elbow.clusters == 3)
    // There the chord is at 60: the curve lies half its fall below.
    #expect(abs(elbow.prominence - 0.5) < 1e-15)
    #expect(curve.depths[0] == 0 && abs(curve.depths[5]) < 1e-15)
  }

  @Test func aStraightLineHasNone() throws {
    for count in 3...12 {
      let line = try #require(Kneedle((0..<count).map { 7 - 0.3 * Double($0) }, from: 2))
      #expect(line.elbow == nil)
      #expect(line.deepest.prominence < 1e-12)
    }
  }

  @Test func anElbowUnderTheStatedProminenceIsNotClear() throws {
    // Half way the chord is at 50; the curve lies below it by a little more and a little less than a tenth.
    #expect(try #require(Kneedle([100, 39.9, 0], from: 1)).elbow?.clusters == 2)
    #expect(try #require(Kneedle([100, 40.1, 0], from: 1)).elbow == nil)
    #expect(try #require(Kneedle([100, 90, 0], from: 1)).elbow == nil, "a curve that bulges")
  }

  @Test func curvesThatDoNotFallOrAreTooShortHaveNoChord() {
    #expect(Kneedle([3, 2], from: 1) == nil)
    #expect(Kneedle([], from: 1) == nil)
    #expect(Kneedle([1, 1, 1], from: 1) == nil)
    #expect(Kneedle([1, 0.5, 2], from: 1) == nil)
  }

  @Test(arguments: seeds) func unitsDoNotMatterAndDepthsStayBelowOne(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var values = [100.0]
    for _ in 0..<9 { values.append(values[values.count - 1] * (0.5 + 0.5 * generator.uniform())) }
    let curve = try #require(Kneedle(values, from: 1))
    #expect(curve.depths.allSatisfy { $0 < 1 && $0 > -1 })
    #expect(curve.deepest.prominence == curve.depths.dropFirst().dropLast().max())
    let other = try #require(Kneedle(values.map { 3 * $0 + 40 }, from: 5))
    #expect(other.deepest.clusters == curve.deepest.clusters + 4)
    #expect(abs(other.deepest.prominence - curve.deepest.prominence) < 1e-12)
  }

  @Test func theElbowMovesWithTheRange() {
    // 1 / k, as on points without clusters: the elbow is near the root of the range's upper end.
    let values = (1...100).map { 1 / Double($0) }
    let curves = Kneedle.byUpperEnd(values, from: 1)
    #expect(curves.map(\.range.upperBound) == Array(3...100))
    for curve in curves {
      let root = Double(curve.range.upperBound).squareRoot()
      #expect(abs(Double(curve.deepest.clusters) - root) < 1)
    }
    #expect(curves.allSatisfy { $0.elbow != nil }, "every one of these elbows is clear")
  }
}
