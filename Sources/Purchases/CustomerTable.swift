import Customers
import Words

/// What became of purchases: a row for each customer, ordered by their names.
public struct CustomerTable: Sendable {
  /// What the file calls its customers, then what was summed up.
  public let header: [String]
  /// The day that days are counted to.
  public let asOf: CalendarDay
  /// How many rows of which kind there were.
  public let counts: PurchaseCounts
  /// What was decided while reading, to be said.
  public let reading: PurchaseReading
  private let hasAmount: Bool
  private let names: [UInt8]
  private let sums: CustomerSumList
  private let order: [Int32]

  /// The columns behind that of the customers, if rows have an amount; without one, those of amounts are
  /// missing.
  public static let columns = [
    "recency_days", "orders", "amount", "average_order", "first_purchase_days", "items",
    "days_between_orders",
  ]
  private static let amountColumns = ["amount", "average_order"]

  init(
    customerColumn: String, hasAmount: Bool, asOf: CalendarDay, counts: PurchaseCounts,
    reading: PurchaseReading,
    names: [UInt8], sums: CustomerSumList
  ) {
    let own = Self.columns.filter { hasAmount || !Self.amountColumns.contains($0) }
    let isTaken = customerColumn.isEmpty || own.contains(customerColumn)
    header = [isTaken ? "customer" : customerColumn] + own
    self.hasAmount = hasAmount
    self.asOf = asOf
    self.reading = reading
    self.names = names
    self.sums = sums
    order = CustomerOrder(names: names, sums: sums).customers
    var counts = counts
    for customer in 0..<sums.count {
      if sums[customer].orders == 0 { counts.customersOfReturnsOnly += 1 }
      if sums[customer].amount.units < 0 { counts.negativeTotals += 1 }
      counts.orders += Int(sums[customer].orders)
    }
    self.counts = counts
  }

  /// How many customers there are.
  public var count: Int { order.count }

  /// What is known of a customer; `index` is from 0, in the order of the rows.
  public subscript(index: Int) -> CustomerRow {
    let customer = Int(order[index])
    let sum = sums[customer]
    let amount = sum.amount.value
    return CustomerRow(
      name: decoded(Array(names[CustomerOrder.range(of: customer, sums)])),
      recencyDays: Int(asOf.number) - Int(sum.days.last), orders: Int(sum.orders),
      amount: hasAmount ? amount : nil, averageOrder: hasAmount ? amount / Double(sum.orders) : nil,
      firstPurchaseDays: Int(asOf.number) - Int(sum.days.first),
      items: nearest(Int128(sum.items), scale: CustomerSum.itemScale),
      daysBetweenOrders: sum.orders > 1
        ? Double(Int(sum.days.last) - Int(sum.days.first)) / Double(sum.orders - 1) : nil)
  }

  /// The header as a line of CSV.
  public var headerLine: String { CSVWriter().line(header) }

  /// A customer as a line of CSV, with its line end.
  public func line(_ index: Int) -> String { CSVWriter().line(self[index].cells) }

  /// The whole file.
  public var csv: [UInt8] {
    (0..<count).reduce(into: Array(headerLine.utf8)) { $0 += line($1).utf8 }
  }
}

/// What the purchases of one customer come to.
public struct CustomerRow: Hashable, Sendable {
  /// The customer as the file names it.
  public let name: String
  /// Days since the last purchase.
  public let recencyDays: Int
  /// How many different orders.
  public let orders: Int
  /// What all rows cost; nil where no column says so.
  public let amount: Double?
  /// The amount by the orders.
  public let averageOrder: Double?
  /// Days since the first purchase.
  public let firstPurchaseDays: Int
  /// How many pieces; how many rows where no column says so.
  public let items: Double
  /// Days from one order to the next, on average; nil for a single order.
  public let daysBetweenOrders: Double?

  /// As they stand in a file: numbers in the fewest digits that give them back.
  var cells: [String] {
    [name, String(recencyDays), String(orders)]
      + [amount, averageOrder].compactMap { $0.map(shortest) }
      + [String(firstPurchaseDays), shortest(items), daysBetweenOrders.map(shortest) ?? ""]
  }
}
