import Glibc
import Numerics
import Testing

@Suite struct ExponentialLaws {

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func agreesWithTheCLibraryToTheLastPlace(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for range in [-708...709, -20...0, -0.4...0.4, -1e-9...1e-9] as [ClosedRange<Double>] {
      for _ in 0..<40 {
        var x = SIMD8<Double>()
        for lane in 0..<8 {
          x[lane] = range.lowerBound + (range.upperBound - range.lowerBound) * generator.uniform()
        }
        let y = exponential(x)
        for lane in 0..<8 {
          #expect(steps(y[lane], exp(x[lane])) <= 1)
          #expect(exponential(x[lane]) == y[lane])
        }
      }
    }
  }

  @Test func theEndsOfTheRange() {
    let ends = exponential(SIMD8(0, -0.0, -708, -708.1, -1e300, -.infinity, 709, 1e-300))
    #expect(ends[0] == 1 && ends[1] == 1 && ends[7] == 1)
    #expect(steps(ends[2], exp(-708)) <= 1 && steps(ends[6], exp(709)) <= 1)
    #expect(ends[3] == 0 && ends[4] == 0 && ends[5] == 0)
  }

  @Test func aSingleNumberHasTheWholeRange() {
    for x in [-708.5, -720, -744, -745, 709.5, 709.78] { #expect(steps(exponential(x), exp(x)) <= 1) }
    #expect(exponential(-746.0) == 0 && exponential(-.infinity) == 0)
    #expect(exponential(709.79) == .infinity && exponential(.infinity) == .infinity)
    #expect(exponential(Double.nan).isNaN)
  }

  /// Bits that must not change from one processor or compiler to the next.
  @Test func theBitsAreFixed() {
    let y = exponential(SIMD8(-1, -0.5, -2.75, -10, -100, -700, -1e-5, 1))
    #expect(
      (0..<8).map { String(y[$0].bitPattern, radix: 16) } == [
        "3fd78b56362cef38", "3fe368b2fc6f960a", "3fb05d93892fa010", "3f07cd79b5647c9a",
        "36ea8c1f14e2af5c", "d14f2b0fb9307f", "3fefffeb07515653", "4005bf0a8b14576a",
      ])
  }
}
