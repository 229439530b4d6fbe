import Numerics
import Testing

@Suite struct IncompleteBetaTests {
  private func value(_ x: Double, _ a: Double, _ b: Double) -> Double {
    incompleteBeta(x, complement: 1 - x, a: a, b: b)
  }

  private func isNear(_ a: Double, _ b: Double, _ share: Double = 1e-13) -> Bool {
    abs(a - b) <= share * abs(b)
  }

  /// By mpmath's `betainc(a, b, 0, x, regularized=True)` with 30 digits.
  @Test(arguments: [
    (2.5, 0.5, 0.3, 0.0189271240719456535), (0.5, 7.25, 0.01, 0.292511400437247865),
    (99, 0.5, 0.9, 5.07378235875834224e-6), (499, 0.5, 0.75, 2.27810192953792899e-64),
    (20.5, 30.25, 0.4, 0.484598411928704952), (499_999, 0.5, 0.9996, 5.29337603285703055e-89),
  ])
  func agreesWithManyDigits(a: Double, b: Double, x: Double, expected: Double) {
    // A large exponent multiplies the rounding of x itself.
    #expect(isNear(value(x, a, b), expected, 1e-13 + 4e-16 * a))
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func hasItsClosedFormsAndMirrorImage(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (x, a, b) = (random.uniform(), 0.1 + 30 * random.uniform(), 0.1 + 30 * random.uniform())
    #expect(abs(value(x, a, b) + value(1 - x, b, a) - 1) < 1e-12)
    func power(_ base: Double, _ exponent: Double) -> Double { exponential(exponent * logarithm(base)) }
    #expect(isNear(value(x, a, 1), power(x, a), 1e-12))
    #expect(abs(value(x, 1, b) - (1 - power(1 - x, b))) < 1e-13)
    // The recurrence DLMF 8.17.20: a step of a takes away x^a (1 - x)^b / (a B(a, b)), so it falls.
    #expect(value(x, a + 1, b) <= value(x, a, b) * (1 + 1e-12))
  }

  @Test func endsAreExact() {
    #expect(value(0, 3, 4) == 0 && value(1, 3, 4) == 1)
    #expect(isNear(value(0.5, 7, 7), 0.5))
  }
}
