/// What the cells of a column say, one after the other, about the form in which its numbers are written.
struct NumberEvidence: Hashable {
  /// Cells that are numbers in some form.
  private(set) var count = 0
  /// The first of them.
  private(set) var firstRow: Int?
  /// Those with nothing before and behind the number.
  private(set) var bare = 0
  private var hasWhole = false
  private var point = Mark()
  private var comma = Mark()
  private var grouping: NumberForm.Grouping?
  private var prefix: String?
  private var suffix: String?
  private var hasParentheses = false
  /// The first cell with another currency, unit or kind of grouping than those before it.
  private(set) var firstOfOtherForm: Int?
  private var years = YearRange()

  /// What was met of a mark that may stand before decimals or between thousands.
  private struct Mark: Hashable {
    /// The first cell in which it can only stand before decimals.
    var decimal: Int?
    /// The first in which it can only stand between thousands.
    var grouping: Int?
    /// The first in which it may be either.
    var either: Int?
    /// Whether one of those ends in a zero, as decimals seldom do.
    var endsInZero = false

    var first: Int? { [decimal, grouping, either].compactMap { $0 }.min() }
  }

  /// Takes in a number with a decimal point at most, and nothing around it: most numbers are so.
  mutating func addPlain(_ bytes: Span<UInt8>, _ range: Range<Int>, row: Int) {
    meet(prefix: "", suffix: "", row: row)
    if count == 0 { firstRow = row }
    count += 1
    bare += 1
    let start = bytes[range.lowerBound] < Byte.zero && bytes[range.lowerBound] != Byte.point ? 1 : 0
    var point: Int?
    for offset in range where bytes[offset] == Byte.point { point = offset }
    guard let point else {
      hasWhole = true
      years.add(bytes, range)
      return
    }
    years.isBroken = true
    // A point before three digits may part thousands.
    let first = range.lowerBound + start
    let isThousand =
      range.upperBound - point == 4 && (1...3).contains(point - first) && bytes[first] != Byte.zero
      && bytes[range.upperBound - 1] &- Byte.zero < 10 && bytes[range.upperBound - 2] &- Byte.zero < 10
    if isThousand {
      self.point.either = self.point.either ?? row
      self.point.endsInZero = self.point.endsInZero || bytes[range.upperBound - 1] == Byte.zero
    } else if point < range.upperBound - 1 {
      self.point.decimal = self.point.decimal ?? row
    }
  }

  /// Takes in a number in any form.
  mutating func add(_ written: WrittenNumber, _ bytes: Span<UInt8>, row: Int) {
    if count == 0 { firstRow = row }
    count += 1
    if written.prefix.isEmpty && written.suffix.isEmpty {
      bare += 1
      meet(prefix: "", suffix: "", row: row)
    } else {
      meet(prefix: Unit.text(bytes, written.prefix), suffix: Unit.text(bytes, written.suffix), row: row)
    }
    hasParentheses = hasParentheses || written.isInParentheses
    switch written.marks.shape {
    case .whole:
      hasWhole = true
      years.add(bytes, written.body)
      return
    case .decimal(let mark): meet(mark, row: row) { $0.decimal = $0.decimal ?? row }
    case .either(let mark):
      let endsInZero = written.marks.endsInZero
      meet(mark, row: row) {
        $0.either = $0.either ?? row
        $0.endsInZero = $0.endsInZero || endsInZero
      }
    case .grouped(let kind, let decimal):
      if grouping == nil {
        grouping = kind
      } else if grouping != kind {
        firstOfOtherForm = firstOfOtherForm ?? row
      }
      if kind == .point { meet(.point, row: row) { $0.grouping = $0.grouping ?? row } }
      if kind == .comma { meet(.comma, row: row) { $0.grouping = $0.grouping ?? row } }
      if let decimal { meet(decimal, row: row) { $0.decimal = $0.decimal ?? row } }
    case .broken: break
    }
    years.isBroken = true
  }

  private mutating func meet(_ mark: NumberForm.DecimalMark, row: Int, _ note: (inout Mark) -> Void) {
    if mark == .point { note(&point) } else { note(&comma) }
  }

  private mutating func meet(prefix newPrefix: String, suffix newSuffix: String, row: Int) {
    guard let prefix, let suffix else {
      (prefix, suffix) = (newPrefix, newSuffix)
      return
    }
    let isSamePrefix = prefix == newPrefix || prefix.lowercased() == newPrefix.lowercased()
    if isSamePrefix, suffix == newSuffix { return }
    if isSamePrefix, !suffix.isEmpty, !newSuffix.isEmpty, let longer = Unit.isPlural(of: suffix, newSuffix) {
      self.suffix = longer
    } else if firstOfOtherForm == nil {
      firstOfOtherForm = row
    }
  }
}

extension NumberEvidence {
  /// What is known of a column beside its cells: how a mark is to be read that may be either.
  struct Surroundings {
    /// What stands between the file's cells.
    let separator: Separator
    /// The decimal mark that other columns of the file can only have; nil where they differ, or say nothing.
    let decimalMark: NumberForm.DecimalMark?
  }

  /// The decimal mark that this column can only have.
  var certainMark: NumberForm.DecimalMark? {
    let says: (NumberForm.DecimalMark?, NumberForm.DecimalMark?) = (
      point.decimal != nil || comma.grouping != nil ? .point : nil,
      comma.decimal != nil || point.grouping != nil ? .comma : nil
    )
    return says.0 == nil ? says.1 : says.1 == nil ? says.0 : nil
  }

  /// Whether all numbers are years.
  var areYears: Bool { years.holds(count) }

  /// The form that all cells are in, or the first cell that is in another than those before it.
  func form(_ around: Surroundings) -> Result {
    if let row = firstOfOtherForm { return .other(row: row) }
    var form = NumberForm(prefix: prefix ?? "", suffix: suffix ?? "", hasParentheses: hasParentheses)
    switch mark(around) {
    case .other(let row): return .other(row: row)
    case .form(let mark): form.decimalMark = mark
    }
    let groupingMark = form.decimalMark == .point ? comma : point
    let usesMark = groupingMark.grouping != nil || groupingMark.either != nil
    if usesMark {
      let kind: NumberForm.Grouping = form.decimalMark == .point ? .comma : .point
      if let grouping, grouping != kind { return .other(row: groupingMark.first ?? 0) }
      form.grouping = kind
    } else {
      form.grouping = grouping
    }
    return .form(form)
  }

  /// A form, or where there is none.
  enum Result {
    case form(NumberForm)
    case other(row: Int)
  }

  private enum MarkResult {
    case form(NumberForm.DecimalMark)
    case other(row: Int)
  }

  private func mark(_ around: Surroundings) -> MarkResult {
    let pointIs = (decimal: point.decimal, grouping: point.grouping)
    let commaIs = (decimal: comma.decimal, grouping: comma.grouping)
    // What shows that the decimal mark is a point, and what shows that it is a comma.
    let forPoint = [pointIs.decimal, commaIs.grouping].compactMap { $0 }.min()
    let forComma = [commaIs.decimal, pointIs.grouping].compactMap { $0 }.min()
    if let forPoint, let forComma { return .other(row: max(forPoint, forComma)) }
    if forPoint != nil { return .form(.point) }
    if forComma != nil { return .form(.comma) }
    switch (point.either, comma.either) {
    case (nil, nil): return .form(.point)
    case (let a?, let b?): return .other(row: max(a, b))
    case (nil, _?): return .form(partsThousands(comma, .comma, around) ? .point : .comma)
    case (_?, nil): return .form(partsThousands(point, .point, around) ? .comma : .point)
    }
  }

  /// Whether a mark with three digits behind it throughout stands between thousands.
  ///
  /// Other columns of the file decide, then money, which has no three decimals. A number that ends in a zero
  /// beside one without decimals was not written with as many decimals as it needs, so it has none. What is
  /// left is read as the file's separator lets expect: a comma between commas is no decimal mark, a point
  /// is one.
  private func partsThousands(
    _ found: Mark, _ mark: NumberForm.DecimalMark, _ around: Surroundings
  ) -> Bool {
    if let known = around.decimalMark { return known != mark }
    if let prefix, let suffix, Self.isMoney(prefix) || Self.isMoney(suffix) { return true }
    if mark == .point && around.separator == .comma { return false }
    if found.endsInZero && hasWhole { return true }
    return mark == .comma && around.separator != .semicolon
  }

  private static func isMoney(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Unit.isCurrency(bytes.span, 0..<bytes.count)
  }
}

/// Whether whole numbers are years.
private struct YearRange: Hashable {
  var isBroken = false
  private var count = 0

  /// Takes in the digits of a whole number.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !isBroken else { return }
    guard range.count == 4 else {
      isBroken = true
      return
    }
    var value = 0
    for offset in range {
      guard bytes[offset] &- Byte.zero < 10 else {
        isBroken = true
        return
      }
      value = value * 10 + Int(bytes[offset] - Byte.zero)
    }
    if (1850...2100).contains(value) { count += 1 } else { isBroken = true }
  }

  func holds(_ all: Int) -> Bool { !isBroken && count > 0 && count == all }
}
