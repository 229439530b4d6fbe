/// What the text of a cell says when it is read as a date: the day, under either order of day and month.
///
/// Understood are ISO 8601 (`2010-12-01`, `2010/12/01`, `20101201`), numbers (`1/12/2010`, `1.12.10`) and
/// English names of months (`1 Dec 2010`, `Dec 1, 2010`), each perhaps with a time of day and a zone behind
/// it, which do not change the day. Years of two digits lie between 1969 and 2068, as POSIX has it
/// (`strptime`, `%y`).
public struct DateText: Hashable, Sendable {
  /// The day where the day stands before the month; nil where that makes none.
  public let dayFirst: CalendarDay?
  /// The day where the month stands before the day; nil where that makes none.
  public let monthFirst: CalendarDay?

  /// Nil where the text is no date.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, 0..<bytes.count)
  }

  /// A stretch of a file; nil where it is no date.
  public init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let found = Self.days(bytes, range)
    (dayFirst, monthFirst) = (found?.0, found?.1)
    if dayFirst == nil && monthFirst == nil { return nil }
  }

  private static func days(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (CalendarDay?, CalendarDay?)? {
    if let day = compact(bytes, range) { return (day, day) }
    guard let date = WrittenDate(bytes, range) else { return nil }
    if let day = date.day(.yearMonthDay) { return (day, day) }
    return (date.day(.dayMonthYear), date.day(.monthDayYear))
  }

  /// 20101201
  private static func compact(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CalendarDay? {
    guard range.count == 8 else { return nil }
    var number = 0
    for offset in range {
      guard bytes[offset] &- Byte.zero < 10 else { return nil }
      number = number * 10 + Int(bytes[offset] &- Byte.zero)
    }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The day under an order.
  public func day(_ order: DateOrder) -> CalendarDay? { order == .dayFirst ? dayFirst : monthFirst }

  /// The only order under which this is a date; nil where both make the same or different days.
  public var decides: DateOrder? {
    if dayFirst == nil { return .monthFirst }
    return monthFirst == nil ? .dayFirst : nil
  }

  /// Whether the two orders make different days.
  public var isAmbiguous: Bool { dayFirst != nil && monthFirst != nil && dayFirst != monthFirst }
}
