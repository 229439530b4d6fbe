/// How the dates of a column are written, the same in all of its cells.
public struct DateForm: Hashable, Sendable {
  /// Which part stands where.
  public var order: Order
  /// Whether a time of day stands behind the day in some cell.
  public var hasTime: Bool

  /// Which of year, month and day stands first, second and third.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// 2024-03-01
    case yearMonthDay = "ymd"
    /// 1/3/2024
    case dayMonthYear = "dmy"
    /// 3/1/2024
    case monthDayYear = "mdy"
  }

  /// Dates in this order.
  public init(order: Order, hasTime: Bool = false) {
    self.order = order
    self.hasTime = hasTime
  }

  /// The day and the time that a stretch of text says in this form; nil where it says none.
  func moment(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Moment? {
    guard let date = WrittenDate(bytes, range), let day = date.day(order) else { return nil }
    return Moment(day: day, second: date.second)
  }

  /// A day with its time.
  struct Moment: Hashable {
    let day: CalendarDay
    /// Seconds from midnight, as written: zones are not reckoned with.
    let second: Int
  }
}
