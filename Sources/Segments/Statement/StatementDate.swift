import Customers

/// How days are counted in SQL, of which each engine has functions of its own: from the digits of an ISO
/// date.
struct StatementDate {
  /// The name of the column with the text.
  let text: String
  /// The day from which dates are counted back.
  let origin: CalendarDay?

  /// How many days the date lies before the day of origin.
  ///
  /// The number of a day since 1970-01-01 by whole divisions: years begin in March, so that the day that
  /// comes and goes is the last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021).
  var daysBefore: String {
    let month = part(6, 2)
    let year = "(\(part(1, 4)) - CASE WHEN \(month) <= 2 THEN 1 ELSE 0 END)"
    let fromMarch = "(\(month) + CASE WHEN \(month) <= 2 THEN 9 ELSE -3 END)"
    let days = [
      "365E0 * \(year)", "FLOOR(\(year) / 4E0) - FLOOR(\(year) / 100E0) + FLOOR(\(year) / 400E0)",
      "FLOOR((153E0 * \(fromMarch) + 2E0) / 5E0)", part(9, 2),
    ].joined(separator: " + ")
    // 719,469 days lie between the first of March of the year 0, less one, and 1970-01-01.
    return "\(SQLWords.number(Double(origin?.number ?? 0) + 719_469)) - (\(days))"
  }

  private func part(_ start: Int, _ length: Int) -> String {
    "CAST(SUBSTRING(\(text), \(start), \(length)) AS INTEGER)"
  }

  /// Whether a text begins with a date as in 2024-12-31.
  static func isISO(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7
        ? byte == UInt8(ascii: "-") : byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }
}
