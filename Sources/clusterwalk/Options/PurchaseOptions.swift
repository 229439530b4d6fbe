import Customers
import Purchases
import Runs

/// Which purchases are summed up, and how.
enum PurchaseOptions {
  static let data = Setting.input(
    "data", metavar: "PURCHASES.csv", help: "purchases as CSV, a row a purchase; - is standard input")
  private static let id = column("id", "the column that names the customers")
  private static let date = column("date", "the column of the days of purchase")
  private static let order = column("order", "the column that names the orders")
  private static let amount = Setting.text(
    "amount", metavar: "COLUMN|A*B", help: "what a row costs: a column, or the product of two"
  ).optional(found)
  private static let returns = Setting.choice(
    "returns", standard: ReturnPolicy.subtract,
    help: """
      what becomes of returns, which are rows with a negative amount or quantity: what they give back is \
      subtracted, or they are left out
      """)
  private static let asOf = Setting<CalendarDay>.value(
    "as-of", metavar: "DATE",
    help: "the day that days are counted to, as in 2024-12-31; purchases after it are left out"
  ) { text throws(Mismatch) in
    guard let day = CalendarDay(iso: text) else { throw Mismatch(expected: "a date as in 2024-12-31") }
    return day
  }.optional("the day after the last purchase")

  private static let found = "found by name and cells"

  private static func column(_ name: String, _ help: String) -> Setting<String?> {
    Setting.text(name, metavar: "COLUMN", help: help).optional(found)
  }

  static let settings = SettingGroup("Purchases") { value throws(SettingError) in
    PurchaseSettings(
      choice: PurchaseChoice(
        customer: try value(id), date: try value(date), order: try value(order), amount: try value(amount)),
      dates: try value(ReadingSettings.dates).map { $0 == .monthDayYear ? .monthFirst : .dayFirst },
      asOf: try value(asOf), encoding: try value(ReadingSettings.encoding),
      returns: try value(returns))
  }
}
