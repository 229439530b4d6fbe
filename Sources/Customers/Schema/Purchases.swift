extension Table {
  /// Refuses a table whose rows are purchases: customers with several different rows, beside a date and an
  /// amount or a quantity.
  func checkPurchases() throws(DataErrors) {
    guard let column = purchasers else { return }
    var problems = ProblemList()
    let row = (0..<rowCount).first { !text(row: $0, column: column).trimmed.isEmpty } ?? 0
    problems.add(at: offset(row: row, column: column), .purchases(column: columns[column], file: file))
    try check(problems)
  }

  /// The column of customers who repeat where rows are purchases; nil where they are customers.
  private var purchasers: Int? {
    guard join == nil, options.identifier != .none, hasDates, hasAmounts else { return nil }
    let named = columns.indices.filter { IdentifierName(columns[$0]).namesCustomers }
    guard let column = named.first(where: { $0 == identifierColumn }) ?? named.first else { return nil }
    return repeats(column) ? column : nil
  }

  private var hasDates: Bool {
    readings.contains { reading in
      switch reading.content {
      case .dates: true
      case .mixed(let spoiler): spoiler.reason == .orderUnknown
      case .numbers, .words, .nothing: false
      }
    }
  }

  private static let amounts = [
    "amount", "quantity", "qty", "price", "total", "revenue", "sales", "spend", "cost", "value", "paid",
    "payment", "menge",
    "betrag", "preis", "umsatz", "anzahl", "summe", "quantité", "montant", "prix", "cantidad", "importe",
    "precio",
    "quantità", "importo", "prezzo", "quantidade", "valor", "preço", "aantal", "bedrag", "prijs", "金額", "数量",
    "金额",
  ]

  private var hasAmounts: Bool {
    columns.indices.contains { column in
      guard case .numbers = readings[column].content, column != identifierColumn else { return false }
      let name = comparable(columns[column])
      return Self.amounts.contains { name.hasPrefix($0) || name.hasSuffix($0) }
    }
  }

  /// Whether a customer has several rows that differ, at least one in twenty of the rows.
  private func repeats(_ column: Int) -> Bool {
    var firsts: [String: Int] = [:]
    var different = 0
    for row in 0..<rowCount {
      let name = text(row: row, column: column).trimmed
      if name.isEmpty { continue }
      guard let first = firsts[name] else {
        firsts[name] = row
        continue
      }
      if columns.indices.contains(where: { text(row: row, column: $0) != text(row: first, column: $0) }) {
        different += 1
      }
    }
    return different * 20 >= rowCount && different > 0
  }
}

extension IdentifierName {
  /// Whether the name is one of customers, not of rows.
  var namesCustomers: Bool { strength.map { $0.isStrong || $0.rank == 4 } ?? false }
}
