/// A day of the (proleptic Gregorian) calendar, without a time and without a zone.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// A day by its number since 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// A day of a year from 1 to 9999; nil where the calendar has no such day.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021, days_from_civil: years begin in
  /// March, so that the day that comes and goes is the last.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day: civil_from_days of the same source.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1
    )
  }

  /// How many days later another day is.
  public func days(until other: CalendarDay) -> Int { Int(other.number) - Int(number) }

  /// The day so many days later.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(number: Int32(clamping: Int(number) + days))
  }

  /// In the order of the calendar.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension CalendarDay: CustomStringConvertible {
  /// As ISO 8601 writes it: 2024-03-01.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day that an ISO date says, with or without a time behind it; nil for any other text.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard let date = WrittenDate(bytes.span, 0..<bytes.count), date.isYearFirst,
      let day = date.day(.yearMonthDay)
    else { return nil }
    self = day
  }
}
