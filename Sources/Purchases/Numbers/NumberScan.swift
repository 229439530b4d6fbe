import Customers

/// Takes apart what stands around the digits of a number, then reads them.
struct NumberScan {
  private(set) var range: Range<Int>

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.range = range
  }

  /// Takes away blanks on both sides, the one that never breaks included.
  mutating func trim(_ bytes: Span<UInt8>) {
    while let first = peek(bytes) {
      if Byte.isBlank(first) { drop(1) } else if starts(bytes, [0xC2, 0xA0]) { drop(2) } else { break }
    }
    while let last = range.isEmpty ? nil : bytes[range.upperBound - 1] {
      if Byte.isBlank(last) {
        dropLast(1)
      } else if ends(bytes, [0xC2, 0xA0]) {
        dropLast(2)
      } else if ends(bytes, [0xE2, 0x80, 0xAF]) {
        dropLast(3)
      } else {
        break
      }
    }
  }

  /// Takes away parentheses, signs and currencies; whether the number is negative, or nil where they make no
  /// sense.
  mutating func unwrap(_ bytes: Span<UInt8>) -> Bool? {
    var isNegative = false
    var hasSign = false
    if peek(bytes) == UInt8(ascii: "("), last(bytes) == UInt8(ascii: ")"), range.count > 2 {
      isNegative = true
      hasSign = true
      drop(1)
      dropLast(1)
    }
    for _ in 0..<2 {
      trim(bytes)
      if let sign = signLength(bytes) {
        if hasSign { return nil }
        hasSign = true
        isNegative = peek(bytes) != Byte.plus
        drop(sign)
        trim(bytes)
      }
      drop(currencyInFront(bytes))
    }
    trim(bytes)
    dropLast(currencyBehind(bytes))
    trim(bytes)
    if last(bytes) == Byte.minus {
      if hasSign { return nil }
      isNegative = true
      dropLast(1)
    }
    return range.isEmpty ? nil : isNegative
  }

  /// Digits with marks between them, perhaps with an exponent.
  func number(_ bytes: Span<UInt8>, form: NumberForm) -> DecimalText? {
    var result = DecimalText()
    var offset = range.lowerBound
    var (significant, dropped, sinceGroup) = (0, 0, -1)
    var (hasDigits, isFraction) = (false, false)
    while offset < range.upperBound {
      let byte = bytes[offset]
      let digit = byte &- Byte.zero
      if digit < 10 {
        hasDigits = true
        if sinceGroup >= 0 { sinceGroup += 1 }
        // Digits beyond the nineteenth change nothing that is kept.
        if significant < 18 {
          result.digits = result.digits * 10 + UInt64(digit)
          if result.digits > 0 { significant += 1 }
          if isFraction { result.exponent -= 1 }
        } else if !isFraction {
          dropped += 1
        }
      } else if byte == form.decimal && !isFraction {
        if sinceGroup >= 0 && sinceGroup != 3 { return nil }
        (isFraction, sinceGroup) = (true, -1)
      } else if let length = grouping(bytes, at: offset, form), hasDigits, !isFraction {
        if sinceGroup >= 0 && sinceGroup != 3 || sinceGroup < 0 && offset - range.lowerBound > 3 {
          return nil
        }
        sinceGroup = 0
        offset += length - 1
      } else if byte | 0x20 == UInt8(ascii: "e"), hasDigits {
        guard let power = power(bytes, from: offset + 1) else { return nil }
        result.exponent += power
        break
      } else {
        return nil
      }
      offset += 1
    }
    if !hasDigits || (sinceGroup >= 0 && sinceGroup != 3) { return nil }
    result.exponent += dropped
    return result
  }
}

extension NumberScan {
  private func peek(_ bytes: Span<UInt8>) -> UInt8? { range.isEmpty ? nil : bytes[range.lowerBound] }
  private func last(_ bytes: Span<UInt8>) -> UInt8? { range.isEmpty ? nil : bytes[range.upperBound - 1] }
  private mutating func drop(_ count: Int) { range = range.lowerBound + count..<range.upperBound }
  private mutating func dropLast(_ count: Int) { range = range.lowerBound..<range.upperBound - count }

  private func starts(_ bytes: Span<UInt8>, _ mark: [UInt8], at place: Int? = nil) -> Bool {
    let start = place ?? range.lowerBound
    return start + mark.count <= range.upperBound && mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
  }

  private func ends(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    range.count >= mark.count && starts(bytes, mark, at: range.upperBound - mark.count)
  }

  /// Of a plus, a minus, or the true minus U+2212.
  private func signLength(_ bytes: Span<UInt8>) -> Int? {
    if peek(bytes) == Byte.plus || peek(bytes) == Byte.minus { return 1 }
    return starts(bytes, [0xE2, 0x88, 0x92]) ? 3 : nil
  }

  private func currencyInFront(_ bytes: Span<UInt8>) -> Int {
    if let sign = Self.currencies.first(where: { starts(bytes, $0) }) { return sign.count }
    return isCode(bytes, from: range.lowerBound) ? 3 : 0
  }

  private func currencyBehind(_ bytes: Span<UInt8>) -> Int {
    if let sign = Self.currencies.first(where: { ends(bytes, $0) }) { return sign.count }
    return isCode(bytes, from: range.upperBound - 3) ? 3 : 0
  }

  /// Whether three capitals stand there, as in EUR.
  private func isCode(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard range.count > 3 else { return false }
    return (start..<start + 3).allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[$0] }
  }

  /// The signs of dollar, pound, yen, euro, rupee, won and lira in UTF-8, and of pound and euro in
  /// Windows-1252.
  private static let currencies: [[UInt8]] = [
    [0x24], [0xC2, 0xA3], [0xC2, 0xA5], [0xE2, 0x82, 0xAC], [0xE2, 0x82, 0xB9], [0xE2, 0x82, 0xA9],
    [0xE2, 0x82, 0xBA], [0xA3], [0x80],
  ]

  /// The length of what separates thousands here: the form's mark, a blank, or an apostrophe.
  private func grouping(_ bytes: Span<UInt8>, at offset: Int, _ form: NumberForm) -> Int? {
    let byte = bytes[offset]
    if byte == form.grouping || byte == Byte.space || byte == UInt8(ascii: "'") { return 1 }
    return Self.groupings.first { starts(bytes, $0, at: offset) }?.count
  }

  /// Blanks that do not break, and the typographic apostrophe.
  private static let groupings: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x99],
  ]

  private func power(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    guard offset < range.upperBound else { return nil }
    let isNegative = bytes[offset] == Byte.minus
    if isNegative || bytes[offset] == Byte.plus { offset += 1 }
    guard offset < range.upperBound else { return nil }
    var value = 0
    while offset < range.upperBound {
      let digit = bytes[offset] &- Byte.zero
      guard digit < 10 else { return nil }
      value = min(value * 10 + Int(digit), 1000)
      offset += 1
    }
    return isNegative ? -value : value
  }
}

/// Words that stand for what nobody knows.
let missingWords = MissingWords()
