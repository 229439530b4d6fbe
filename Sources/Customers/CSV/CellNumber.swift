/// What the text of a cell says when it is read as a number.
enum CellNumber: Hashable {
  case number(Double)
  /// Nothing, or nothing but blanks.
  case missing
  case tooLarge
  case notANumber

  /// Reads a decimal number with this mark and perhaps an exponent; blanks around it do not count. The result
  /// is the nearest `Double`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, decimalMark: NumberForm.DecimalMark = .point) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && Byte.isBlank(bytes[start]) { start += 1 }
    while start < end && Byte.isBlank(bytes[end - 1]) { end -= 1 }
    guard start < end else {
      self = .missing
      return
    }
    guard let decimal = DecimalText(bytes, start..<end, mark: decimalMark.byte) else {
      self = .notANumber
      return
    }
    self.init(decimal.exactValue ?? Self.nearest(bytes, start..<end, mark: decimalMark.byte))
  }

  /// Reads the digits of a number whose other marks part its thousands.
  init(
    body bytes: Span<UInt8>, _ range: Range<Int>, isNegative: Bool, decimalMark: NumberForm.DecimalMark
  ) {
    var text: [UInt8] = isNegative ? [Byte.minus] : []
    for offset in range {
      let byte = bytes[offset]
      let isPart =
        byte &- Byte.zero < 10 || byte | 0x20 == UInt8(ascii: "e") || byte == Byte.minus || byte == Byte.plus
      if isPart { text.append(byte) } else if byte == decimalMark.byte { text.append(Byte.point) }
    }
    self.init(text.span, 0..<text.count)
  }

  private init(_ value: Double) { self = value.isFinite ? .number(value) : .tooLarge }

  /// Whether nothing but blanks stands there.
  static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    Blank.trimmed(bytes, range).isEmpty
  }

  /// The standard library's conversion, for what has too many digits to be converted in one division.
  private static func nearest(_ bytes: Span<UInt8>, _ range: Range<Int>, mark: UInt8) -> Double {
    var text: [UInt8] = []
    for offset in range { text.append(bytes[offset] == mark ? Byte.point : bytes[offset]) }
    return Double(String(decoding: text, as: UTF8.self)) ?? .infinity
  }
}

/// The parts of a decimal number: digits * 10^exponent.
private struct DecimalText {
  var isNegative = false
  /// All digits as one whole number, right as long as `digitCount` is at most 19.
  var digits: UInt64 = 0
  /// Digits from the first that is not zero.
  var digitCount = 0
  var exponent = 0

  /// Nil where the text has another form. Takes no stretch without bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>, mark: UInt8) {
    var offset = range.lowerBound
    if bytes[offset] == Byte.minus || bytes[offset] == Byte.plus {
      isNegative = bytes[offset] == Byte.minus
      offset += 1
    }
    var (hasDigits, hasMark) = (false, false)
    while offset < range.upperBound {
      let byte = bytes[offset]
      let digit = byte &- Byte.zero
      if digit < 10 {
        hasDigits = true
        digits = digits &* 10 &+ UInt64(digit)
        if digit > 0 || digitCount > 0 { digitCount += 1 }
        if hasMark { exponent -= 1 }
      } else if !hasMark && byte == mark {
        hasMark = true
      } else {
        break
      }
      offset += 1
    }
    guard hasDigits else { return nil }
    guard offset < range.upperBound else { return }
    guard bytes[offset] | 0x20 == UInt8(ascii: "e") else { return nil }
    guard let power = Self.wholeNumber(bytes, offset + 1..<range.upperBound) else { return nil }
    exponent += power
  }

  /// The exact value where one correctly rounded operation gives it: Clinger, "How to read floating
  /// point numbers accurately", 1990, doi:10.1145/93542.93557.
  var exactValue: Double? {
    guard digitCount <= 19 && digits <= Self.largestExact && abs(exponent) < Self.powers.count else {
      return nil
    }
    let power = Self.powers[abs(exponent)]
    let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
    return isNegative ? -value : value
  }

  /// Up to here a `Double` holds every whole number exactly.
  private static let largestExact: UInt64 = 1 << 53
  /// The powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  /// A sign, perhaps, and digits; beyond a million the value no longer matters.
  private static func wholeNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    guard offset < range.upperBound else { return nil }
    let isNegative = bytes[offset] == Byte.minus
    if isNegative || bytes[offset] == Byte.plus { offset += 1 }
    guard offset < range.upperBound else { return nil }
    var value = 0
    while offset < range.upperBound {
      let digit = bytes[offset] &- Byte.zero
      guard digit < 10 else { return nil }
      value = min(value * 10 + Int(digit), 1_000_000)
      offset += 1
    }
    return isNegative ? -value : value
  }
}
