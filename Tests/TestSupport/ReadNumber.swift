/// A number found in a sentence, with how exactly it is written.
package struct ReadNumber {
  package var value: Double
  /// Half a unit of the last digit written: how far the number meant may lie from it.
  package var tolerance: Double

  /// Whether this is how the number may be written, if it is known up to a share of its size.
  package func stands(for number: Double, upTo share: Double = 1e-12) -> Bool {
    (value - number).magnitude <= tolerance * (1 + 1e-6) + share * number.magnitude
  }

  /// The numbers of a sentence in order: "−1,234.5", "2.50×10⁻⁷", "30k".
  package static func all(in sentence: String) -> [ReadNumber] {
    var reader = Reader(rest: Array(sentence)[...])
    var numbers: [ReadNumber] = []
    while let number = reader.next() { numbers.append(number) }
    return numbers
  }
}

private struct Reader {
  var rest: ArraySlice<Character>

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  private static let units: [Character: Double] = ["k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12]

  mutating func next() -> ReadNumber? {
    var isNegative = false
    while let character = rest.first, !character.isASCIIDigit {
      isNegative = character == "−"
      rest.removeFirst()
    }
    guard !rest.isEmpty else { return nil }
    var digits = ""
    while let character = rest.first {
      let isMark = character == "." || character == ","
      guard character.isASCIIDigit || (isMark && rest.dropFirst().first?.isASCIIDigit == true) else { break }
      if character != "," { digits.append(character) }
      rest.removeFirst()
    }
    let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
    let factor = self.factor()
    let unit = (Double("1e-\(decimals)") ?? 1) * factor
    let value = (Double(digits) ?? .nan) * factor
    return ReadNumber(value: isNegative ? -value : value, tolerance: unit / 2)
  }

  /// "×10⁻⁷" or a single letter such as k.
  private mutating func factor() -> Double {
    if rest.starts(with: "×10") {
      rest.removeFirst(3)
      var exponent = ""
      while let character = rest.first {
        if character == "⁻" {
          exponent.append("-")
        } else if let digit = Self.superscripts.firstIndex(of: character) {
          exponent += "\(digit)"
        } else {
          break
        }
        rest.removeFirst()
      }
      return Double("1e\(exponent)") ?? 1
    }
    guard let letter = rest.first, let unit = Self.units[letter], rest.dropFirst().first?.isLetter != true
    else { return 1 }
    rest.removeFirst()
    return unit
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
