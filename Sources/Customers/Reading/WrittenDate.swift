/// A cell taken apart as a date: its three parts in the order in which they stand, and a time of day.
///
/// `2024-03-01`, `1.3.2024`, `03/01/24 8:26 AM`, `2024-03-01T08:26:30+01:00`, `1 March 2024`, `Mar 1, 2024`.
/// Years of two digits are 1969 to 2068, as POSIX reads them.
struct WrittenDate {
  private var parts: (Int, Int, Int)
  private let hasNamedMonth: Bool
  /// Whether the first number has the four digits of a year.
  let isYearFirst: Bool
  /// Seconds from midnight.
  let second: Int
  /// Whether a time stands behind the day.
  let hasTime: Bool

  /// Nil where the text is no date in any order.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var scan = DateScan(range)
    scan.skipBlanks(bytes)
    if let month = scan.month(bytes) {
      // Mar 1, 2024
      scan.skipBlanksAndPunctuation(bytes)
      guard let day = scan.number(bytes, 1...2) else { return nil }
      scan.skipBlanksAndPunctuation(bytes)
      guard let year = scan.year(bytes) else { return nil }
      (parts, hasNamedMonth, isYearFirst) = ((day, month, year), true, false)
    } else {
      let start = scan.offset
      guard let first = scan.number(bytes, 1...4) else { return nil }
      let firstDigits = scan.offset - start
      guard let separator = scan.separator(bytes) else { return nil }
      if let month = scan.month(bytes) {
        // 1 March 2024, 01-Mar-24
        guard firstDigits <= 2 else { return nil }
        scan.skipBlanksAndPunctuation(bytes)
        guard let year = scan.year(bytes) else { return nil }
        (parts, hasNamedMonth, isYearFirst) = ((first, month, year), true, false)
      } else {
        guard separator != Byte.space, firstDigits != 3, let second = scan.number(bytes, 1...2),
          scan.separator(bytes) == separator
        else { return nil }
        isYearFirst = firstDigits == 4
        guard let third = isYearFirst ? scan.number(bytes, 1...2) : scan.year(bytes) else { return nil }
        (parts, hasNamedMonth) = ((first, second, third), false)
      }
    }
    guard let time = scan.timeAndEnd(bytes) else { return nil }
    (second, hasTime) = (time.second, time.isThere)
  }

  /// The day, if the parts are read in this order; nil where there is no such day. A month that is named
  /// stands wherever it stands.
  func day(_ order: DateForm.Order) -> CalendarDay? {
    if hasNamedMonth { return CalendarDay(year: parts.2, month: parts.1, day: parts.0) }
    switch order {
    case .yearMonthDay:
      return isYearFirst ? CalendarDay(year: parts.0, month: parts.1, day: parts.2) : nil
    case .dayMonthYear:
      return isYearFirst ? nil : CalendarDay(year: parts.2, month: parts.1, day: parts.0)
    case .monthDayYear:
      return isYearFirst ? nil : CalendarDay(year: parts.2, month: parts.0, day: parts.1)
    }
  }

  /// The orders in which it is a day.
  var orders: DateOrders {
    if hasNamedMonth { return day(.dayMonthYear) == nil ? [] : .all }
    var orders = DateOrders()
    if day(.yearMonthDay) != nil { orders.insert(.yearMonthDay) }
    if day(.dayMonthYear) != nil { orders.insert(.dayMonthYear) }
    if day(.monthDayYear) != nil { orders.insert(.monthDayYear) }
    return orders
  }

  /// Whether day first and month first are different days.
  var tellsOrdersApart: Bool { day(.dayMonthYear) != day(.monthDayYear) }
}

/// Some of the three orders.
struct DateOrders: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let yearMonthDay = DateOrders(rawValue: 1)
  static let dayMonthYear = DateOrders(rawValue: 2)
  static let monthDayYear = DateOrders(rawValue: 4)
  static let all: DateOrders = [.yearMonthDay, .dayMonthYear, .monthDayYear]
}
