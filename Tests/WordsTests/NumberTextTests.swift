import Numerics
import Testing
import TestSupport

@testable import Words

@Suite struct NumberTextLaws {
  /// Doubles of every kind: any bits, everyday sizes, whole numbers, halves, powers of ten.
  private func doubles(_ seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let bits = (0..<60).map { _ in Double(bitPattern: generator.next()) }
    let sizes = (0..<60).map { _ in generator.normal() * exponential(generator.normal() * 8) }
    let powers = (0..<30).map { _ in powerOfTen(generator.index(below: 40) - 20) }
    let whole = sizes.map { ($0 * 100).rounded() / 2 }
    let nines = powers.map { 9.9996 * $0 }
    return bits + sizes + whole + nines + powers + powers.map { $0.nextDown } + powers.map { -$0.nextUp }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func whatIsWrittenReadsBackWithinHalfItsLastDigit(seed: UInt64) throws {
    for value in doubles(seed) where value.isFinite {
      let texts =
        [NumberText.rounded(value), NumberText.plain(value), NumberText.rounded(value, significant: 6)]
        + (0...6).map { NumberText.fixed(value, decimals: $0) }
      for text in texts {
        let numbers = ReadNumber.all(in: text)
        #expect(numbers.count == 1)
        let number = try #require(numbers.first)
        #expect(number.stands(for: value), "\(text) for \(value)")
        if !text.contains("×") || number.tolerance > 0 {
          #expect(text.hasPrefix("−") == (number.value < 0), "\(text) for \(value)")
        }
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func roundedKeepsThreeDigitsAndNeverLosesANumber(seed: UInt64) throws {
    for value in doubles(seed) where value.isFinite && value != 0 {
      let text = NumberText.rounded(value)
      let number = try #require(ReadNumber.all(in: text).first)
      #expect(number.value != 0, "\(value) became \(text)")
      #expect(abs(number.value - value) <= 0.0051 * value.magnitude, "\(value) became \(text)")
      let digits = text.prefix { $0 != "×" }.filter { ("0"..."9").contains($0) }.drop { $0 == "0" }
      #expect(digits.count >= 3, "\(value) became \(text)")
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func powersOfTenStandBehindADigitBetweenOneAndNine(seed: UInt64) throws {
    for value in doubles(seed) where value.isFinite {
      for text in [NumberText.rounded(value), NumberText.fixed(value, decimals: 2)] where text.contains("×") {
        let mantissa = try #require(Double(String(text.prefix { $0 != "×" }.filter { $0 != "−" })))
        #expect(mantissa >= 1 && mantissa < 10, "\(text)")
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func groupsOfThreeDigitsAreSeparated(seed: UInt64) throws {
    var tried = 0
    for value in doubles(seed) where value.isFinite {
      let text = NumberText.fixed(value, decimals: 2)
      guard !text.contains("×") else { continue }
      tried += 1
      let whole = text.filter { $0 != "−" }.prefix { $0 != "." }
      let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
      #expect((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }, "\(text)")
    }
    #expect(tried > 0)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func plainHasNoZerosAtItsEnd(seed: UInt64) {
    for value in doubles(seed) where value.isFinite {
      let text = NumberText.plain(value)
      if text.contains(".") && !text.contains("×") { #expect(!text.hasSuffix("0") && !text.hasSuffix(".")) }
      #expect(!text.isEmpty && text != "−")
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aPairShowsADifference(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for value in doubles(seed) where value.isNormal && value.magnitude < 1e300 && value.magnitude > 1e-290 {
      let other = value * (1 - exponential(-20 * generator.uniform()))
      let (a, b) = NumberText.pair(value, other)
      #expect(a != b, "\(value) and \(other) both became \(a)")
      let (first, second) = (ReadNumber.all(in: a), ReadNumber.all(in: b))
      #expect(first.first?.stands(for: value) == true, "\(a) for \(value)")
      #expect(second.first?.stands(for: other) == true, "\(b) for \(other)")
      let same = NumberText.pair(value, value)
      #expect(same.0 == same.1)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aPositiveShareIsNeverZeroPercent(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let share = exponential(-40 * generator.uniform())
      let text = NumberText.fineShare(share)
      let number = try #require(ReadNumber.all(in: text).first)
      #expect(number.value > 0, "\(share) became \(text)")
      #expect(text.hasPrefix("under ") ? number.value > 100 * share : number.stands(for: 100 * share))
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func noDoubleTraps(seed: UInt64) {
    let special = [
      0, -0.0, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      .leastNonzeroMagnitude, .leastNormalMagnitude, 999_999_999_999_999.9, 1e15, 1e15.nextDown, 1e18, 0.5,
    ]
    for value in doubles(seed) + special {
      var texts = [NumberText.rounded(value), NumberText.plain(value), NumberText.fineShare(value)]
      texts.append(NumberText.percent(value))
      for decimals in [0, 1, 12, 17, 20] { texts.append(NumberText.fixed(value, decimals: decimals)) }
      for other in special {
        let (a, b) = NumberText.pair(value, other)
        texts += [a, b]
      }
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("-") && !$0.contains("e+") })
    }
  }

  @Test func byHand() {
    #expect(NumberText.fixed(1_234_567.891, decimals: 2) == "1,234,567.89")
    #expect(NumberText.fixed(-1234.5, decimals: 1) == "−1,234.5")
    #expect(NumberText.fixed(-0.04, decimals: 1) == "0.0")
    #expect(NumberText.fixed(0.5, decimals: 0) == "1")
    #expect(NumberText.fixed(.nan, decimals: 2) == "undefined")
    #expect(NumberText.fixed(-.infinity, decimals: 2) == "−∞")
    #expect(NumberText.fixed(3e15, decimals: 2) == "3.000×10¹⁵")
    #expect(NumberText.rounded(0) == "0")
    #expect(NumberText.rounded(44_448.46) == "44,448")
    #expect(NumberText.rounded(12.345) == "12.3")
    #expect(NumberText.rounded(0.0012345) == "0.00123")
    #expect(NumberText.rounded(-0.00000123456) == "−1.23×10⁻⁶")
    #expect(NumberText.rounded(9.9999e20) == "1.00×10²¹")
    #expect(NumberText.plain(15.5) == "15.5")
    #expect(NumberText.plain(120) == "120")
    #expect(NumberText.pair(54_321.2, 48_110) == ("54,321", "48,110"))
    #expect(NumberText.pair(1.00001, 1) == ("1.00001", "1.00000"))
    #expect(NumberText.percent(0.405) == "40.5\u{202F}%")
    #expect(NumberText.fineShare(0.00042) == "0.042\u{202F}%")
    #expect(NumberText.fineShare(0) == "0.0\u{202F}%")
    #expect(NumberText.count(1, "customer") == "1 customer")
    #expect(NumberText.count(1200, "customer") == "1,200 customers")
    #expect(NumberText.count(0, "entry", "entries") == "0 entries")
  }
}
