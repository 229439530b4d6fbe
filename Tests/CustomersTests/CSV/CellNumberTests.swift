import Numerics
import Testing

@testable import Customers

@Suite struct CellNumberTests {
  static func read(_ text: String, decimalComma: Bool = false) -> CellNumber {
    let bytes = Array(text.utf8)
    return CellNumber(bytes.span, 0..<bytes.count, decimalMark: decimalComma ? .comma : .point)
  }

  static func value(_ text: String, decimalComma: Bool = false) -> Double? {
    if case .number(let value) = read(text, decimalComma: decimalComma) { value } else { nil }
  }

  /// The shortest text of a number names that number and no neighbor.
  @Test func everyNumberComesBackFromItsText() {
    var random = SplitMix64(seed: 1)
    let numbers = (0..<20_000).map { _ in Double(bitPattern: random.next()) }.filter { $0.isFinite }
    #expect(numbers.count > 19_000)
    for number in numbers {
      #expect(Self.value("\(number)")?.bitPattern == number.bitPattern)
    }
  }

  /// Texts of all lengths, also those on the border of what one division converts.
  @Test func theNearestNumberIsTaken() {
    for seed in 0..<20_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let digits = (0..<1 + random.index(below: 24)).map { _ in String(random.index(below: 10)) }
      let point = random.index(below: digits.count + 1)
      var text = digits[..<point].joined() + "." + digits[point...].joined()
      if random.index(below: 2) == 0 { text += "e\(random.index(below: 60) - 30)" }
      if random.index(below: 2) == 0 { text = "-" + text }
      // The standard library wants a digit before the point.
      let spelled = text.replacing("-.", with: "-0.")
      let nearest = Double(spelled.hasPrefix(".") ? "0" + spelled : spelled)
      #expect(Self.value(text) == nearest, "\(text)")
      #expect(Self.value(text.replacing(".", with: ","), decimalComma: true) == nearest, "\(text)")
    }
  }

  @Test func forms() {
    let good: [(String, Double)] = [
      ("0", 0), ("-0", 0), ("+7", 7), ("007", 7), ("1.50", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000),
      ("1E+3", 1000),
      ("25e-1", 2.5), (" 12\t", 12), ("9007199254740993", 9_007_199_254_740_992), ("1e-400", 0),
      ("0e99999", 0),
      ("0.000000000000000000000000000001", 1e-30), ("1e-99999999999999999999", 0),
      ("18446744073709551616", 0x1p64),
    ]
    for (text, number) in good { #expect(Self.value(text) == number, "\(text)") }
    for text in [
      "abc", "1,5", "1.2.3", "-", "+", ".", "e5", "1e", "1e+", "--1", "1 2", "0x10", "inf", "nan", "1e5.0",
      "٣", "½", "1_000",
    ] {
      #expect(Self.read(text) == .notANumber, "\(text)")
    }
    for text in ["1e309", "-1e999", "1e99999999999999999999", "2e308"] {
      #expect(Self.read(text) == .tooLarge, "\(text)")
    }
    for text in ["", " ", "\t "] { #expect(Self.read(text) == .missing, "\(text)") }
    #expect(Self.read("1,5", decimalComma: true) == .number(1.5))
    #expect(Self.read("1.5", decimalComma: true) == .notANumber)
    #expect(Self.read("1,234,567", decimalComma: true) == .notANumber)
  }
}
