import Customers
import Words

extension CustomerTable {
  /// What was decided and counted while reading, a sentence each: for those who want to know what the numbers
  /// rest on.
  public var remarks: [String] {
    reading.sentences + [reading.sentence(asOf: asOf)] + counts.sentences(reading)
  }
}

extension PurchaseReading {
  /// The first says which columns were taken.
  fileprivate var sentences: [String] {
    var parts = ["Customers from \(name(columns.customer))", "dates from \(name(columns.date))"]
    if let order = columns.order { parts.append("orders from \(name(order))") }
    if let amountWords { parts.append(amountWords) }
    if let quantity = columns.quantity { parts.append("items from \(name(quantity))") }
    let skipped = title.map { ["The line “\(harmless($0))” above the header was skipped."] } ?? []
    return [guessedEncoding?.guessedSentence].compactMap { $0 } + skipped + [
      parts.joined(separator: ", ") + "."
    ] + missing + order
  }

  private var amountWords: String? {
    switch columns.amount {
    case .column(let column)?: "amounts from \(name(column))"
    case .product(let a, let b)?: "amounts from \(name(a)) × \(name(b))"
    case nil: nil
    }
  }

  /// What no column says.
  private var missing: [String] {
    [
      columns.order == nil
        ? "No column names orders, so all that a customer buys on one day is one order; --order names one."
        : nil,
      columns.amount == nil
        ? "No column holds amounts, so there are none in the result; --amount names one, or two as A*B."
        : nil,
      columns.quantity == nil ? "No column holds quantities, so every row is one item." : nil,
    ].compactMap { $0 }
  }

  private var order: [String] {
    guard let dateOrder else { return [] }
    let first = dateOrder == .dayFirst ? "day" : "month"
    guard let deciding else { return ["In dates the \(first) comes first, as asked for."] }
    return [
      "In dates the \(first) comes first, as “\(harmless(deciding.text))” in line \(deciding.line) shows."
    ]
  }

  fileprivate func sentence(asOf day: CalendarDay) -> String {
    isDayGiven
      ? "Days are counted to \(day), as asked for."
      : "Days are counted to \(day), the day after the last purchase; --as-of takes another."
  }

  private func name(_ column: Int) -> String {
    names[column].isEmpty ? "column \(column + 1)" : "“\(harmless(names[column]))”"
  }
}

extension PurchaseCounts {
  /// Of what there is, how much.
  fileprivate func sentences(_ reading: PurchaseReading) -> [String] {
    var sentences: [String] = []
    func say(_ count: Int, _ rows: String, _ words: (one: String, many: String)) {
      if count > 0 {
        sentences.append("\(NumberText.count(count, rows)) \(count == 1 ? words.one : words.many).")
      }
    }
    say(withoutCustomer, "row", ("without a customer was left out", "without a customer were left out"))
    say(withoutDate, "row", ("without a date was left out", "without a date were left out"))
    say(withoutAmount, "row", ("without an amount was left out", "without an amount were left out"))
    say(
      later, "row",
      (
        "after the day that days are counted to was left out",
        "after the day that days are counted to were left out"
      ))
    if reading.columns.order != nil {
      say(
        withoutOrder, "row",
        (
          "names no order, and is one with all others of its customer and day",
          "name no order: those of a customer and a day are one"
        ))
    }
    if let returned = returned(reading.returns) { sentences.append(returned) }
    say(
      customersOfReturnsOnly, "customer",
      ("with nothing but returns was left out", "with nothing but returns were left out"))
    say(
      negativeTotals, "customer",
      (
        "gave back more than was bought, and has a negative amount",
        "gave back more than was bought, and have negative amounts"
      ))
    return sentences
  }

  private func returned(_ policy: ReturnPolicy) -> String? {
    guard returns > 0 else { return nil }
    let canceled =
      canceledOrders > 0 ? ", \(NumberText.count(canceledOrders, "canceled order")) among them," : ""
    let verb = returns == 1 ? "was" : "were"
    return "\(NumberText.count(returns, "return"))\(canceled) \(verb) "
      + (policy == .subtract ? "subtracted; --returns drop leaves them out." : "left out.")
  }
}
