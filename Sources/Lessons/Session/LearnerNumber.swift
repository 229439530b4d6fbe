import Words

/// A number as a learner types it: "24", "22-26", "1,234", "3,5", "about 45 k$".
struct LearnerNumber: Hashable, Sendable {
  /// What the text may mean, the likeliest first: "1,234" may be a thousand or a little more than one. Each
  /// is a range; of a single number both ends are equal.
  let readings: [ClosedRange<Double>]
  /// What stands around it, in small letters.
  let unit: String

  init?(_ text: String) {
    var scanner = NumberScanner(text)
    guard let first = scanner.next() else { return nil }
    let second = scanner.dash() ? scanner.next() : nil
    unit = scanner.words
    // Anything more is another number, and nobody knows which is meant.
    guard scanner.next() == nil else { return nil }
    if let second {
      let pairs = zip(first, second).map { min($0, $1)...max($0, $1) }
      readings = pairs
    } else {
      readings = first.map { $0...$0 }
    }
  }

  /// A number that a lesson's writer typed.
  static func value(_ text: Substring) -> Double? {
    guard let number = LearnerNumber(String(text)), number.unit.isEmpty, let range = number.readings.first,
      range.lowerBound == range.upperBound
    else { return nil }
    return range.lowerBound
  }
}

/// Finds numbers in a learner's words.
private struct NumberScanner {
  private let characters: [Character]
  private var index = 0
  /// What was passed that is no number.
  private var passed = ""

  init(_ text: String) {
    characters = Array(text.lowercased().prefix(200))
  }

  /// The words around the numbers, without those that only say that a number is rough.
  var words: String {
    let rest = passed + String(characters[index...])
    let rough: Set<String> = ["about", "around", "roughly", "circa", "ca.", "ca", "~", "≈", "±"]
    return rest.split(whereSeparator: { $0.isWhitespace }).filter { !rough.contains(String($0)) }.joined(
      separator: " "
    )
    .replacingEach("~", with: "").replacingEach("≈", with: "")
  }

  /// The readings of the next number.
  mutating func next() -> [Double]? {
    while index < characters.count, !beginsNumber(index) {
      passed.append(characters[index])
      index += 1
    }
    guard index < characters.count else { return nil }
    var isNegative = false
    if let last = passed.last, last == "-" || last == "\u{2212}" {
      isNegative = true
      passed.removeLast()
    }
    var digits = ""
    while index < characters.count, isDigit(index) || isMark(index) {
      if characters[index].isWhitespace || "'’".contains(characters[index]) {
        // A blank between groups of three digits.
        index += 1
        continue
      }
      digits.append(characters[index])
      index += 1
    }
    let readings = Self.readings(digits)
    return readings.isEmpty ? nil : readings.map { isNegative ? -$0 : $0 }
  }

  /// Whether a dash, or "to", leads to a second number; goes behind it.
  mutating func dash() -> Bool {
    var ahead = index
    while ahead < characters.count, characters[ahead].isWhitespace { ahead += 1 }
    for mark in ["-", "–", "—", "..", "to ", "bis "] {
      let end = ahead + mark.count
      guard end <= characters.count, String(characters[ahead..<end]) == mark else { continue }
      var digit = end
      while digit < characters.count, characters[digit].isWhitespace { digit += 1 }
      guard isDigit(digit) else { continue }
      index = digit
      return true
    }
    return false
  }

  /// A digit within a word, as in "SD2", begins no number.
  private func beginsNumber(_ index: Int) -> Bool {
    let isFirst = isDigit(index) || characters[index] == "." && isDigit(index + 1)
    return isFirst && !(index > 0 && characters[index - 1].isLetter)
  }

  private func isDigit(_ index: Int) -> Bool {
    index < characters.count && ("0"..."9").contains(characters[index])
  }

  /// A mark inside of a number: a digit has to follow, behind a blank three of them and no more.
  private func isMark(_ index: Int) -> Bool {
    guard isDigit(index + 1) else { return false }
    let mark = characters[index]
    if mark == "." || mark == "," { return true }
    guard mark == " " || mark == "\u{202F}" || mark == "\u{A0}" || mark == "'" || mark == "’" else {
      return false
    }
    return isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
  }

  /// What digits with points and commas may mean.
  static func readings(_ text: String) -> [Double] {
    func value(group: Character?, decimal: Character?) -> Double? {
      var plain = text
      if let group {
        let parts =
          text.split(separator: decimal ?? "#").first?.split(
            separator: group, omittingEmptySubsequences: false) ?? []
        guard parts.count > 1, (1...3).contains(parts[0].count), parts[0] != "0",
          parts.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        plain = plain.replacingEach(String(group), with: "")
      }
      if let decimal { plain = plain.replacingEach(String(decimal), with: ".") }
      return plain.contains(",") ? nil : Double(plain).flatMap { $0.isFinite ? $0 : nil }
    }
    let commas = text.contains(","), points = text.contains(".")
    let candidates: [Double?] =
      if commas && points {
        [value(group: ",", decimal: "."), value(group: ".", decimal: ",")]
      } else if commas {
        [value(group: ",", decimal: nil), value(group: nil, decimal: ",")]
      } else {
        [value(group: nil, decimal: "."), points ? value(group: ".", decimal: nil) : nil]
      }
    return candidates.compactMap { $0 }
  }
}
