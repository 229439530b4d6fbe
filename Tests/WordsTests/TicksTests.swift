import Drawing
import Numerics
import Testing
import TestSupport
import Words

@Suite struct TicksLaws {
  /// Domains of all sizes and places, some far from zero for their length.
  private func domains(_ seed: UInt64) -> [ClosedRange<Double>] {
    var generator = SplitMix64(seed: seed)
    return (0..<60).map { _ in
      let length = exponential(generator.normal() * 12)
      let low = generator.normal() * length * exponential(generator.normal() * 3)
      return low...(low + length)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func stepsAreRoundAndTicksLieInTheDomain(seed: UInt64) throws {
    for domain in domains(seed) {
      for count in 1...9 {
        let ticks = Ticks(in: domain, about: count)
        let length = domain.upperBound - domain.lowerBound
        let exponent = (logarithm(ticks.step) / logarithm(10) + 1e-9).rounded(.down)
        let power = try #require(Double("1e\(Int(exponent))"))
        let isRound = [1, 2, 5].contains { abs(ticks.step / power - $0) < 1e-9 }
        #expect(isRound, "\(ticks.step) is not round")
        #expect(ticks.step <= length / Double(count) * 2.5 * (1 + 1e-6), "too few ticks")
        #expect(Double(ticks.values.count) <= 1.582 * Double(count) + 1)
        for value in ticks.values {
          #expect(domain.contains(value) || distance(value, domain) < 1e-6 * ticks.step)
          #expect(abs((value / ticks.step).rounded() - value / ticks.step) < 1e-6)
        }
        for (a, b) in zip(ticks.values, ticks.values.dropFirst()) {
          #expect(abs(b - a - ticks.step) < 1e-6 * ticks.step)
        }
        let first = ticks.values.first ?? domain.lowerBound
        let last = ticks.values.last ?? domain.lowerBound
        #expect(first - domain.lowerBound < ticks.step && domain.upperBound - last < ticks.step * (1 + 1e-6))
      }
    }
  }

  private func distance(_ value: Double, _ domain: ClosedRange<Double>) -> Double {
    max(domain.lowerBound - value, value - domain.upperBound)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func aRoundedDomainIsOfWholeStepsAroundTheDomain(seed: UInt64) {
    for domain in domains(seed) {
      let rounded = Ticks.rounded(domain, about: 4)
      let step = Ticks.roundStep(atLeast: (domain.upperBound - domain.lowerBound) / 4)
      #expect(rounded.lowerBound <= domain.lowerBound + 1e-6 * step)
      #expect(rounded.upperBound >= domain.upperBound - 1e-6 * step)
      #expect(domain.lowerBound - rounded.lowerBound < step * (1 + 1e-6))
      #expect(rounded.upperBound - domain.upperBound < step * (1 + 1e-6))
      for end in [rounded.lowerBound, rounded.upperBound] {
        #expect(abs((end / step).rounded() - end / step) < 1e-6)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func labelsTellTheTicksApartAndReadBackAsTheirValues(seed: UInt64) throws {
    for domain in domains(seed) {
      let ticks = Ticks(in: domain, about: 5)
      #expect(ticks.labels.count == ticks.values.count)
      #expect(Set(ticks.labels).count == ticks.labels.count, "\(ticks.labels)")
      for (label, value) in zip(ticks.labels, ticks.values) {
        let read = try #require(ReadNumber.all(in: label).first)
        #expect(
          abs(read.value - value) <= 1e-6 * ticks.step + 1e-9 * value.magnitude, "\(label) for \(value)")
      }
    }
  }

  /// What data may hold and nobody expects.
  @Test func extremeDomainsNeitherTrapNorRepeatLabels() {
    let most = Double.greatestFiniteMagnitude
    let least = Double.leastNonzeroMagnitude
    let domains: [ClosedRange<Double>] = [
      0...0, 5...5, -3...(-3), -most...most, 0...most, -most...0, most...most, 0...least, least...least,
      -least...least, least...least * 3, 1...1.0.nextUp, 1e300...1e300.nextUp, 1e16...1e16 + 2,
      1e15...1e15 + 1, -1e-12...1e-12, 0...1e-14, 0...1e-300, 1e140...2e140,
    ]
    for domain in domains {
      for count in [0, 1, 5] {
        let ticks = Ticks(in: domain, about: count)
        #expect(ticks.values.allSatisfy { $0.isFinite }, "\(domain): \(ticks.values)")
        #expect(ticks.values.count <= count + 2)
        let different = Set(ticks.values).count
        #expect(Set(ticks.labels).count == different, "\(domain): \(ticks.labels)")
        #expect(ticks.decimals >= 0)
        let rounded = Ticks.rounded(domain, about: count)
        #expect(rounded.lowerBound.isFinite && rounded.upperBound.isFinite, "\(domain) became \(rounded)")
      }
    }
  }

  @Test func byHand() {
    #expect(Ticks(in: 0...100, about: 5).labels == ["0", "20", "40", "60", "80", "100"])
    #expect(Ticks(in: -1...1, about: 4).labels == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
    #expect(Ticks(in: 0...54_321, about: 4).labels == ["0", "10k", "20k", "30k", "40k", "50k"])
    #expect(Ticks(in: 0...2_600_000, about: 3).labels == ["0", "1M", "2M"])
    #expect(Ticks(in: 0...0.007, about: 4).labels == ["0.000", "0.002", "0.004", "0.006"])
    #expect(Ticks.rounded(0...9_700, about: 4) == 0...10_000)
  }
}
