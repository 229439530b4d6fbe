import Customers
import Words

/// What a user may say of a file before it is read.
public enum ReadingSettings {
  /// The column that names the customers.
  public static let identifier = Setting<ReadingOptions.IdentifierChoice?>.value(
    "id", metavar: "COLUMN|none", fallback: .some(nil),
    standard: "a column that is an identifier by name and values",
    help: "the column that names the customers; none takes row numbers"
  ) { text throws(Mismatch) in
    if text.isEmpty { throw Mismatch(expected: "the name of a column, or none") }
    return text == "none" ? ReadingOptions.IdentifierChoice.none : .column(text)
  }

  /// That the first line names no columns.
  public static let noHeader = Setting.flag(
    "no-header", help: "the first line is a customer; the columns are called 1, 2, 3 …")

  /// How the bytes are letters.
  public static let encoding = Setting<TextEncoding>.value(
    "encoding", metavar: "NAME",
    help: "how the file's letters are written: \(oneOf(TextEncoding.allCases.map { $0.rawValue }))"
  ) { text throws(Mismatch) in
    let names = TextEncoding.allCases.map { $0.rawValue }
    guard let encoding = TextEncoding(called: text) else {
      throw Mismatch(expected: oneOf(names), suggestion: closestMatch(to: text, in: names))
    }
    return encoding
  }.optional("UTF-8 or UTF-16, and where the bytes are neither, Windows-1252")

  /// The order of day and month.
  public static let dates = Setting<DateForm.Order>.choice(
    "dates", of: [("dmy", .dayMonthYear), ("mdy", .monthDayYear)], standard: "",
    help: "whether dates begin with the day or the month"
  ).optional("what a row of the column decides")

  /// The day from which dates are counted back.
  public static let asOf = Setting<CalendarDay>.value(
    "as-of", metavar: "DATE", help: "the day from which dates are counted back, as in 2024-12-31"
  ) { text throws(Mismatch) in
    guard let day = CalendarDay(iso: text) else { throw Mismatch(expected: "a date as in 2024-12-31") }
    return day
  }.optional("the latest date of each column")

  /// Words that stand for a missing value.
  public static let missingWords = Setting.list(
    "missing-words", metavar: "LIST",
    help: "words that stand for a missing value, beside the usual ones such as NA, none, #N/A"
  ).optional(nil)

  /// What columns are called where they are shown.
  public static let names = Setting<[ReadingOptions.DisplayName]>.value(
    "names", metavar: "LIST",
    help: "names for titles, axes and segments, as in \"amount_spent=Spent;visits=Visits a month\""
  ) { text throws(Mismatch) in
    var names: [ReadingOptions.DisplayName] = []
    for pair in text.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw Mismatch(expected: "pairs of a column and its name, as in \"amount_spent=Spent;visits=Visits\"")
      }
      names.append(ReadingOptions.DisplayName(column: parts[0], shown: parts[1]))
    }
    if names.isEmpty { throw Mismatch(expected: "at least one pair, as in amount_spent=Spent") }
    return names
  }.optional(nil)

  /// What was said of the file.
  static func options(_ value: SettingReader) throws(SettingError) -> ReadingOptions {
    let identifier = try value(identifier)
    let hasNoHeader = try value(noHeader)
    let encoding = try value(encoding)
    let dates = try value(dates)
    let asOf = try value(asOf)
    let words = try value(missingWords)
    return ReadingOptions(
      identifier: identifier ?? .automatic, hasHeader: !hasNoHeader, encoding: encoding, dates: dates,
      asOf: asOf,
      missingWords: words ?? [], names: try value(names) ?? [])
  }

  /// All of them, without the rest of the data's settings.
  public static let settings = SettingGroup("Reading") { value throws(SettingError) in try options(value) }
}
