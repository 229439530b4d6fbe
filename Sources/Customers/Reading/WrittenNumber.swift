/// A cell taken apart as a number with what stands around it, whatever its marks mean: `$1,234.50`, `12
/// months`, `(1.234,5)`, `−5 %`, `12.50-`.
struct WrittenNumber {
  /// What stands before the number, without blanks and signs.
  private(set) var prefix: Range<Int>
  /// What stands behind it.
  private(set) var suffix: Range<Int>
  /// From the first digit or mark to the last digit, the exponent included.
  private(set) var body: Range<Int>
  private(set) var isNegative = false
  private(set) var isInParentheses = false
  private(set) var marks = NumberMarks()

  /// Nil where the text is no number in any form.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    (prefix, suffix, body) = (start..<start, end..<end, start..<end)
    Blank.trim(bytes, &start, &end)
    takeParentheses(bytes, &start, &end)
    takeSign(bytes, &start, end)
    guard let first = Self.firstDigit(bytes, start..<end) else { return nil }
    var prefixEnd = first
    // A sign or a parenthesis may stand between a currency and the number.
    if prefixEnd > start, !isInParentheses, bytes[prefixEnd - 1] == UInt8(ascii: "("), end > first,
      bytes[end - 1] == UInt8(ascii: ")")
    {
      isInParentheses = true
      (prefixEnd, end) = (prefixEnd - 1, end - 1)
    } else if prefixEnd > start, let length = Self.signLength(bytes, endingAt: prefixEnd, from: start) {
      guard !isNegative else { return nil }
      isNegative = bytes[prefixEnd - length] != Byte.plus
      prefixEnd -= length
    }
    prefix = Blank.trimmed(bytes, start..<prefixEnd)
    guard let bodyEnd = marks.take(bytes, first..<end) else { return nil }
    body = first..<bodyEnd
    suffix = Blank.trimmed(bytes, bodyEnd..<max(bodyEnd, end))
    // As some bookkeeping programs write it: 12.50-
    if suffix.count == 1 && bytes[suffix.lowerBound] == Byte.minus && !isNegative {
      isNegative = true
      suffix = suffix.upperBound..<suffix.upperBound
    }
    if isInParentheses {
      if isNegative { return nil }
      isNegative = true
    }
    guard prefix.isEmpty || Unit.isCurrency(bytes, prefix),
      suffix.isEmpty || Unit.isUnit(bytes, suffix, behind: bodyEnd)
    else { return nil }
  }

  private mutating func takeParentheses(_ bytes: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    guard end - start > 2, bytes[start] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")") else {
      return
    }
    isInParentheses = true
    (start, end) = (start + 1, end - 1)
    Blank.trim(bytes, &start, &end)
  }

  private mutating func takeSign(_ bytes: Span<UInt8>, _ start: inout Int, _ end: Int) {
    guard let length = Self.signLength(bytes, startingAt: start, to: end) else { return }
    isNegative = bytes[start] != Byte.plus
    start += length
    while start < end, let length = Blank.length(bytes, at: start, to: end) { start += length }
  }

  /// A plus, a hyphen, a minus sign (U+2212) or a dash (U+2013) that stands for it.
  private static func signLength(_ bytes: Span<UInt8>, startingAt start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    if bytes[start] == Byte.minus || bytes[start] == Byte.plus { return 1 }
    guard start + 3 <= end, bytes[start] == 0xE2 else { return nil }
    let isMinus =
      (bytes[start + 1], bytes[start + 2]) == (0x88, 0x92)
      || (bytes[start + 1], bytes[start + 2]) == (0x80, 0x93)
    return isMinus ? 3 : nil
  }

  private static func signLength(_ bytes: Span<UInt8>, endingAt end: Int, from start: Int) -> Int? {
    if let length = signLength(bytes, startingAt: end - 1, to: end), length == 1 { return 1 }
    return end - 3 >= start && signLength(bytes, startingAt: end - 3, to: end) == 3 ? 3 : nil
  }

  /// The first digit, or the mark right before it.
  private static func firstDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    // What stands before a number is short; most text is told apart here.
    let limit = min(range.upperBound, offset + 12)
    while offset < limit {
      let byte = bytes[offset]
      if byte &- Byte.zero < 10 {
        let isMark =
          offset > range.lowerBound && (bytes[offset - 1] == Byte.point || bytes[offset - 1] == Byte.comma)
        // The point of “Rs.” is no decimal mark.
        let isOfWord =
          isMark && offset - 1 > range.lowerBound && bytes[offset - 2] | 0x20 >= UInt8(ascii: "a")
          && bytes[offset - 2] | 0x20 <= UInt8(ascii: "z")
        return isMark && !isOfWord ? offset - 1 : offset
      }
      offset += 1
    }
    return nil
  }
}

extension WrittenNumber {
  /// Whether it is written in a form.
  func fits(_ form: NumberForm, _ bytes: Span<UInt8>) -> Bool {
    guard Unit.isSame(bytes, prefix, form.prefix), form.suffix.isEmpty == suffix.isEmpty,
      suffix.isEmpty || Unit.isPlural(of: Unit.text(bytes, suffix), form.suffix) != nil
    else { return false }
    switch marks.shape {
    case .whole: return true
    case .decimal(let mark): return mark == form.decimalMark
    case .either(let mark): return mark == form.decimalMark || mark.grouping == form.grouping
    case .grouped(let grouping, let decimal):
      return grouping == form.grouping && (decimal == nil || decimal == form.decimalMark)
    case .broken: return false
    }
  }

  /// The number, where this mark stands before decimals.
  func value(decimalMark: NumberForm.DecimalMark, _ bytes: Span<UInt8>) -> CellNumber {
    CellNumber(body: bytes, body, isNegative: isNegative, decimalMark: decimalMark)
  }
}

extension NumberForm.DecimalMark {
  /// The same mark between thousands.
  var grouping: NumberForm.Grouping { self == .point ? .point : .comma }
}
