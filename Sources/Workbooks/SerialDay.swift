/// Days as spreadsheets count them.
enum SerialDay {
  /// The ISO text of a serial number: a date, with the time of day where it has one; nil where it is no day
  /// up to the end of the year 9999.
  ///
  /// Day 1 is 1900-01-01, and 1900 has a February 29 that it never had, for the sake of files from 1983; day
  /// 60 is that one, and is told as the day before. In workbooks that count from 1904, day 0 is 1904-01-01.
  static func text(_ serial: Double, countsFrom1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    // To the second: fractions of a day are rounded.
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    // Days since 1970-01-01.
    let number = countsFrom1904 ? day - 24_107 : day < 60 ? day - 25_568 : day - 25_569
    let date = isoDate(number)
    return second == 0 ? date : "\(date) \(clock(second))"
  }

  /// Hours, minutes and seconds of a time that may be longer than a day.
  static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021, civil_from_days; years from 1 to
  /// 9999.
  private static func isoDate(_ number: Int) -> String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    let parts = [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1]
    return zip(parts, [4, 2, 2]).map { part, width in
      let digits = String(part)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }.joined(separator: "-")
  }
}
