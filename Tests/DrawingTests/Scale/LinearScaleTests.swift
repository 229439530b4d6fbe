import Drawing
import Numerics
import Testing

@Suite struct LinearScaleLaws {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theEndsMapToTheEndsAndSharesToShares(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let low = generator.normal() * 1000
      let high = low + generator.uniform() * 1000 + 1e-6
      let (start, end) = (generator.normal() * 500, generator.normal() * 500)
      let scale = LinearScale(domain: low...high, from: start, to: end)
      let tolerance = 1e-6 * (start.magnitude + end.magnitude + 1)
      #expect(abs(scale(low) - start) < tolerance)
      #expect(abs(scale(high) - end) < tolerance)
      let share = generator.uniform()
      #expect(abs(scale(low + share * (high - low)) - (start + share * (end - start))) < tolerance)
      #expect(scale.over(from: end, to: start).domain == scale.domain)
      #expect(abs(scale.over(from: end, to: start)(low) - end) < tolerance)
    }
  }

  @Test(arguments: [0, 1, -3.5, 1e-300, 1e12, -1e200, 1e300])
  func aDomainOfNoLengthLeavesRoomOnBothSides(value: Double) {
    let scale = LinearScale(domain: value...value, from: 0, to: 100)
    #expect(abs(scale(value) - 50) < 1e-6)
    #expect(scale.domain.lowerBound < value && value < scale.domain.upperBound)
  }

  @Test(arguments: [1e-300, 1e-20, 1, 1e20, 1e300])
  func hugeAndTinyDomainsGivePlacesWithinTheirEnds(size: Double) {
    let scale = LinearScale(domain: -size...size, from: 10, to: 20)
    #expect(scale(-size) == 10 && scale(size) == 20 && scale(0) == 15)
  }
}
