import Glibc
import Numerics
import Testing

@Suite struct LogarithmLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func agreesWithTheCLibraryToTheLastPlace(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for range in [0.5...2, 0.999...1.001, 0...1, 1...1e6] as [ClosedRange<Double>] {
      for _ in 0..<300 {
        let x = range.lowerBound + (range.upperBound - range.lowerBound) * generator.uniform()
        #expect(steps(logarithm(x), log(x)) <= 1, "of \(x)")
      }
    }
    // Of all sizes: bits drawn as they come.
    for _ in 0..<300 {
      let x = Double(bitPattern: generator.next() % Double.infinity.bitPattern)
      #expect(steps(logarithm(x), log(x)) <= 1, "of \(x)")
    }
  }

  @Test func theEndsOfTheRange() {
    for x in [.leastNonzeroMagnitude, 0x1p-1030, .leastNormalMagnitude, .greatestFiniteMagnitude] {
      #expect(steps(logarithm(x), log(x)) <= 1)
    }
    #expect(logarithm(1) == 0 && logarithm(0) == -.infinity && logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN && logarithm(-.infinity).isNaN && logarithm(.nan).isNaN)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func ofOnePlusASmallNumberKeepsItsDigits(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for scale in [0.9, 1e-3, 1e-9, 1e-15, 1e-30, 1e6] {
      for _ in 0..<100 {
        let x = scale * (scale < 1 ? 2 * generator.uniform() - 1 : generator.uniform())
        #expect(steps(logarithmOfOnePlus(x), log1p(x)) <= 2, "of 1 + \(x)")
      }
    }
    #expect(logarithmOfOnePlus(-1) == -.infinity && logarithmOfOnePlus(.infinity) == .infinity)
    #expect(logarithmOfOnePlus(-2).isNaN && logarithmOfOnePlus(0) == 0)
  }

  /// Bits that must not change from one processor or compiler to the next.
  @Test func theBitsAreFixed() {
    #expect(
      [2, 10, 0.1, 0.75, 1.4142135623730951, 1.0000000000000002, 0x1p-1030, 6.02e23].map {
        String(logarithm($0).bitPattern, radix: 16)
      } == [
        "3fe62e42fefa39ef", "40026bb1bbb55516", "c0026bb1bbb55515", "bfd269621134db92",
        "3fd62e42fefa39f0", "3cafffffffffffff", "c0864f886378b146", "404b6094e92cca28",
      ])
  }
}
