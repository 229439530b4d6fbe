import Customers
import Numerics
import Words

/// Made-up purchases of a shop over two years, a row a line of an order: what there is before there are
/// customers.
///
/// Some customers come all the time, some buy much, some came and left, some are new, and many were there
/// once. A few lines are returns, and a few name no customer. No such person exists.
public struct SamplePurchases: Hashable, Sendable {
  /// In the order of their days.
  let lines: [Line]

  /// One article of an order.
  struct Line: Hashable, Sendable {
    var order: Int
    var isReturn: Bool
    var day: Int32
    /// 0 where nobody is named.
    var customer: Int
    var article: Int
    var quantity: Int
  }

  /// How many customers there are where nothing else is asked for.
  public static let defaultCustomers = 400
  /// What a file of them is called.
  public static let name = "purchases"
  /// The names of the columns.
  public static let header = ["order_id", "order_date", "customer_id", "article", "quantity", "unit_price"]
  /// Made-up purchases say so.
  public static let source = Source(name: "built-in data set purchases", isSynthetic: true)

  /// From the first of January 2024 to the last of December 2025.
  static let days: ClosedRange<Int32> = 19_723...20_453

  /// The purchases of a number of customers, and a few by nobody knows whom.
  public init(customers: Int = defaultCustomers, seed: UInt64 = DataSet.defaultSeed) {
    var random = SplitMix64(seed: seed ^ Digest(of: Self.name).value)
    var drawn: [Line] = []
    var order = 0
    for customer in 1...customers {
      let group = ShopperGroup.drawn(using: &random)
      for day in group.days(in: Self.days, using: &random) {
        order += 1
        let lines = group.basket(using: &random).map { article, quantity in
          Line(
            order: order, isReturn: false, day: day, customer: customer, article: article, quantity: quantity)
        }
        drawn += lines
        if random.uniform() < 0.02, let first = lines.first, day + 10 <= Self.days.upperBound {
          order += 1
          drawn.append(
            Line(
              order: order, isReturn: true, day: day + 3 + Int32(random.index(below: 8)), customer: customer,
              article: first.article, quantity: -1))
        }
        if random.uniform() < 0.01 {
          order += 1
          drawn.append(
            Line(order: order, isReturn: false, day: day, customer: 0, article: 0, quantity: 1))
        }
      }
    }
    lines = Self.numbered(drawn)
  }

  /// The lines by day, orders numbered in that order.
  private static func numbered(_ lines: [Line]) -> [Line] {
    let sorted = lines.sorted { ($0.day, $0.order) < ($1.day, $1.order) }
    var (number, latest) = (10_000, 0)
    return sorted.map { line in
      if line.order != latest { number += 1 }
      latest = line.order
      var line = line
      line.order = number
      return line
    }
  }
}

extension SamplePurchases {
  /// The lines of the file, the header first, each with its line end.
  public var csvLines: some Sequence<String> {
    let writer = CSVWriter()
    return sequence(state: -1) { (index: inout Int) -> String? in
      defer { index += 1 }
      if index < 0 { return writer.line(Self.header) }
      return index < self.lines.count ? writer.line(self.lines[index].cells) : nil
    }
  }

  /// How many lines there are behind the header.
  public var count: Int { lines.count }

  /// The whole file.
  public var csv: [UInt8] { csvLines.flatMap { Array($0.utf8) } }

  /// The customers that the purchases sum up to, as a file.
  public var customersCSV: [UInt8] {
    do throws(PurchaseFaults) {
      var reader = PurchaseReader(PurchaseSettings())
      try reader.read(csv)
      return try reader.finished().csv
    } catch {
      preconditionFailure("the made-up purchases can't be read")
    }
  }
}

extension SamplePurchases.Line {
  fileprivate var cells: [String] {
    let cents = Shelf.prices[article]
    let rest = cents % 100
    return [
      (isReturn ? "C" : "") + String(order), CalendarDay(number: day).description,
      customer == 0 ? "" : String(1000 + customer), Shelf.articles[article], String(quantity),
      "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)",
    ]
  }
}
