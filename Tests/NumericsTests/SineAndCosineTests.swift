import Glibc
import Numerics
import Testing

@Suite struct SineAndCosineLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func agreesWithTheCLibrary(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for turns in [0.125, 0.5, 1, 1000] {
      for _ in 0..<200 {
        let angle = 2 * .pi * turns * (2 * generator.uniform() - 1)
        let (sine, cosine) = sineAndCosine(angle)
        #expect(abs(sine - sin(angle)) <= 0x1p-52 && abs(cosine - cos(angle)) <= 0x1p-52, "of \(angle)")
      }
    }
  }

  @Test func aRightAngleAndNone() {
    #expect(sineAndCosine(0) == (0, 1))
    #expect(sineAndCosine(.pi / 2).sine == 1 && sineAndCosine(.pi).cosine == -1)
    #expect(sineAndCosine(-.pi / 2).sine == -1)
  }

  /// Bits that must not change from one processor or compiler to the next.
  @Test func theBitsAreFixed() {
    let values = [0.1, 0.7, 1, 2, 3, -100].map { sineAndCosine($0) }
    #expect(
      values.map { String($0.sine.bitPattern, radix: 16) } == [
        "3fb98eaecb8bcb2c", "3fe49d6e694619b8", "3feaed548f090cee",
        "3fed18f6ead1b446", "3fc210386db6d55b", "3fe03425b78c4db8",
      ])
    #expect(
      values.map { String($0.cosine.bitPattern, radix: 16) } == [
        "3fefd712f9a817c0", "3fe87996529f9d93", "3fe14a280fb5068c",
        "bfdaa22657537205", "bfefae04be85e5d2", "3feb981dbf665fe0",
      ])
  }
}
