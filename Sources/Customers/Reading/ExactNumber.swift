/// A number of a cell with its digits as they stand there, digits * 10^exponent: for sums that are to be
/// exact.
package struct ExactNumber: Hashable {
  package private(set) var isNegative = false
  package private(set) var digits: UInt64 = 0
  package private(set) var exponent = 0

  /// Zero.
  package init() {}

  /// Reads a cell whose decimals stand behind this mark; what stands around the number, and between its
  /// thousands, may differ from cell to cell. Nil where the text is no such number.
  ///
  /// Digits behind the eighteenth from the first that is not zero are left out.
  package init?(_ bytes: Span<UInt8>, _ range: Range<Int>, decimalMark: NumberForm.DecimalMark) {
    if let plain = Self.plain(bytes, range, mark: decimalMark.byte) {
      self = plain
      return
    }
    guard let written = WrittenNumber(bytes, range), written.marks.shape.allows(decimalMark),
      written.body.count <= Self.longest
    else { return nil }
    isNegative = written.isNegative
    take(bytes, written.body, mark: decimalMark.byte)
  }

  /// No number that is meant has so many bytes.
  private static let longest = 1000

  /// Digits, perhaps with a minus in front and a decimal mark inside: how nearly all cells are written.
  private static func plain(_ bytes: Span<UInt8>, _ range: Range<Int>, mark: UInt8) -> ExactNumber? {
    var result = ExactNumber()
    var offset = range.lowerBound
    let end = range.upperBound
    // More than 18 digits may not fit.
    guard offset < end, end - offset <= 19 else { return nil }
    if bytes[offset] == Byte.minus {
      result.isNegative = true
      offset += 1
    }
    let first = offset
    var point: Int?
    while offset < end {
      let digit = bytes[offset] &- Byte.zero
      if digit < 10 {
        result.digits = result.digits &* 10 &+ UInt64(digit)
      } else if bytes[offset] == mark && point == nil {
        point = offset
      } else {
        return nil
      }
      offset += 1
    }
    if let point { result.exponent = point + 1 - end }
    return end - first > (point == nil ? 0 : 1) && end - first <= 18 ? result : nil
  }

  private mutating func take(_ bytes: Span<UInt8>, _ body: Range<Int>, mark: UInt8) {
    var significant = 0
    var isFraction = false
    for offset in body {
      let byte = bytes[offset]
      let digit = byte &- Byte.zero
      if digit < 10 {
        if significant < 18 {
          digits = digits * 10 + UInt64(digit)
          if digits > 0 { significant += 1 }
          if isFraction { exponent -= 1 }
        } else if !isFraction {
          exponent += 1
        }
      } else if byte == mark {
        isFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent += Self.power(bytes, offset + 1..<body.upperBound)
        return
      }
    }
  }

  /// The whole number behind an e; beyond a thousand the value no longer matters.
  private static func power(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for offset in range where bytes[offset] &- Byte.zero < 10 {
      value = min(value * 10 + Int(bytes[offset] &- Byte.zero), 1000)
    }
    return !range.isEmpty && bytes[range.lowerBound] == Byte.minus ? -value : value
  }
}

extension NumberMarks.Shape {
  /// Whether these marks make sense where this one stands before decimals.
  fileprivate func allows(_ mark: NumberForm.DecimalMark) -> Bool {
    switch self {
    case .whole, .either: true
    case .decimal(let own): own == mark
    case .grouped(let grouping, let decimal): grouping != mark.grouping && (decimal ?? mark) == mark
    case .broken: false
    }
  }
}

extension NumberForm.DecimalMark {
  /// The mark before decimals in some cells of a column; a point where nothing tells.
  ///
  /// - Parameters:
  ///   - cells: what the first cells of the column hold.
  ///   - separator: what stands between the file's cells.
  package static func detected(in cells: [String], separator: Separator) -> NumberForm.DecimalMark {
    var scan = ColumnScan(missing: MissingWords())
    for cell in cells {
      let bytes = Array(cell.utf8)
      scan.add(bytes.span, 0..<bytes.count)
    }
    let around = NumberEvidence.Surroundings(separator: separator, decimalMark: nil)
    if case .numbers(let form) = scan.reading(around).content { return form.decimalMark }
    // Cells of several forms, as of several currencies.
    return scan.numbers.certainMark ?? .point
  }
}
