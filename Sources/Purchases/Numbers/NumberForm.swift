import Customers

/// How the numbers of a column are written: which mark stands before the decimals, and which between
/// thousands.
///
/// Around a number may stand blanks, a currency sign or three capitals (`USD`); a negative one has a minus in
/// front or behind, or stands in parentheses.
struct NumberForm: Hashable {
  var decimal = Byte.point
  var grouping = Byte.comma

  static let point = NumberForm()
  static let comma = NumberForm(decimal: Byte.comma, grouping: Byte.point)

  /// What a cell says.
  enum Reading: Hashable {
    case number(DecimalText)
    case missing
    case other
  }

  /// Reads a stretch of bytes.
  func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Reading {
    if let plain = plain(bytes, range) { return .number(plain) }
    var scan = NumberScan(bytes, range)
    scan.trim(bytes)
    if scan.range.isEmpty { return .missing }
    if missingWords.replaceNumber(bytes, scan.range) { return .missing }
    guard let isNegative = scan.unwrap(bytes), let number = scan.number(bytes, form: self) else {
      return .other
    }
    var result = number
    if isNegative { result.isNegative.toggle() }
    return .number(result)
  }

  /// Digits, perhaps with a minus in front and a decimal mark inside: how nearly all cells are written.
  private func plain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> DecimalText? {
    var result = DecimalText()
    var offset = range.lowerBound
    let end = range.upperBound
    // More than 18 digits may not fit.
    guard offset < end, end - offset <= 19 else { return nil }
    if bytes[offset] == Byte.minus {
      result.isNegative = true
      offset += 1
    }
    guard offset < end else { return nil }
    var point: Int?
    let first = offset
    while offset < end {
      let digit = bytes[offset] &- Byte.zero
      if digit < 10 {
        result.digits = result.digits &* 10 &+ UInt64(digit)
      } else if bytes[offset] == decimal && point == nil {
        point = offset
      } else {
        return nil
      }
      offset += 1
    }
    if let point { result.exponent = point + 1 - end }
    return end - first > (point == nil ? 0 : 1) ? result : nil
  }

  /// The form that most of some cells need; a point before the decimals where nothing tells.
  ///
  /// - Parameter commaIsDecimal: what a comma means before exactly three digits, where nothing else tells.
  static func detected(in cells: [[UInt8]], commaIsDecimal: Bool) -> NumberForm {
    var (points, commas, either) = (0, 0, 0)
    for cell in cells {
      let marks = cell.indices.filter { cell[$0] == Byte.point || cell[$0] == Byte.comma }
      guard let last = marks.last else { continue }
      let behind = cell[(last + 1)...].count { $0 &- Byte.zero < 10 }
      let isRepeated = marks.count { cell[$0] == cell[last] } > 1
      switch (cell[last], isRepeated, behind == 3 && marks.count == 1) {
      case (Byte.comma, true, _): points += 1
      case (Byte.point, true, _): commas += 1
      case (Byte.comma, _, true): either += 1
      case (Byte.comma, _, _): commas += 1
      default: points += 1
      }
    }
    if commas != points { return commas > points ? .comma : .point }
    return either > 0 && commaIsDecimal ? .comma : .point
  }
}
