import Numerics
import Testing

@Suite struct MomentsTests {
  @Test func byHand() {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8 && moments.mean == 5 && moments.standardDeviation == 2)
    #expect(moments.minimum == 2 && moments.maximum == 9)
  }

  @Test(arguments: 0..<100) func followShiftsAndUnits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<2 + random.index(below: 50)).map { _ in random.normal() }
    let (shift, unit) = (100 * random.normal(), 0.1 + 10 * random.uniform())
    let (before, after) = (Moments(values), Moments(values.map { $0 * unit + shift }))
    #expect(abs(after.mean - (before.mean * unit + shift)) < 1e-12 * (abs(shift) + unit))
    #expect(abs(after.standardDeviation - before.standardDeviation * unit) < 1e-11 * unit)
  }

  @Test(arguments: [-1070, -1000, -500, 0, 500, 1000, 1020]) func holdForAnyMagnitude(exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let moments = Moments([-3, -1, 1, 3].map { $0 * unit })
    #expect(moments.mean == 0)
    // The smallest numbers have few digits left.
    let tolerance = exponent < -1022 ? 0.02 : 1e-15
    #expect(abs(moments.standardDeviation / unit - 5.0.squareRoot()) < tolerance)
    #expect(!moments.isConstant)
  }

  @Test func theLargestNumbersHaveFiniteMoments() {
    let huge = Double.greatestFiniteMagnitude
    let moments = Moments([-huge, huge, huge])
    #expect(abs(moments.mean / huge - 1.0 / 3) < 1e-15)
    #expect(abs(moments.standardDeviation / huge - 8.0.squareRoot() / 3) < 1e-15)
    #expect(Moments([huge, huge, huge]).mean == huge)
  }

  /// Three times a tenth, divided by three, is not a tenth.
  @Test func oneRepeatedNumberIsItsOwnMean() {
    for count in 1...50 {
      let moments = Moments(Array(repeating: 0.1, count: count))
      #expect(moments.mean == 0.1 && moments.standardDeviation == 0 && moments.isConstant)
    }
  }

  @Test func roundingErrorsOfTheSumAreMadeGood() {
    #expect(Moments([1e16, 1, 1, -1e16]).mean == 0.5)
    #expect(Moments([1, 1e100, 1, -1e100]).mean == 0.5)
  }

  @Test func whatRoundingMadeOfOneNumberIsConstant() {
    #expect(Moments([0.3, 0.1 + 0.2, 0.3]).isConstant)
    #expect(!Moments([0.3, 0.3 + 1e-14, 0.3]).isConstant)
    #expect(!Moments([0, 1e-200]).isConstant)
    #expect(Moments([5]).isConstant)
  }
}
