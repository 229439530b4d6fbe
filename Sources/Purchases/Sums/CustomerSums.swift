import Customers

/// Purchases summed up per customer, as they come: memory for each customer and each order of those who have
/// several, none for each row.
struct CustomerSums {
  private(set) var sums = CustomerSumList()
  private(set) var names = CustomerNames()
  /// Which comes first in dates; nil until a row has told.
  private(set) var dateOrder: DateOrder?
  /// The days of the customers with the day first, as long as that is not decided; `sums` has them month
  /// first.
  private var dayFirst: [DaySpan] = []
  private var severalOrders = DigestSet()

  init(dateOrder: DateOrder?) {
    self.dateOrder = dateOrder
  }

  /// Why a purchase can't be added.
  enum Refusal: Error, Hashable {
    /// A sum beyond what can be told.
    case tooLarge
    /// More customers, or longer names, than can be told.
    case tooManyCustomers
  }

  /// The number of the customer with a name, from 0; of a new one where nobody has it.
  mutating func customer(
    _ name: Span<UInt8>, _ range: Range<Int>, digest: UInt64
  ) throws(Refusal) -> Int {
    switch names.place(of: name, range, digest: digest, sums: sums) {
    case .known(let customer): return customer
    case .full: throw .tooManyCustomers
    case .new:
      var sum = CustomerSum()
      sum.nameEnd = UInt32(names.bytes.count)
      sums.append(sum)
      return sums.count - 1
    }
  }

  /// Adds a purchase of a customer. Under the order that is decided, if it is, it has a day.
  mutating func add(_ purchase: Purchase, of customer: Int) throws(Refusal) {
    try add(amount: purchase.amount, items: purchase.items, to: customer)
    // Different for different customers.
    let order = mixed(purchase.order ^ purchase.customer &* 0x9E37_79B9_7F4A_7C15)
    count(order, of: customer)
    if let dateOrder {
      let day = dateOrder == .dayFirst ? purchase.dayFirst : purchase.monthFirst
      if let day { sums[customer].days.include(day) }
    } else if let a = purchase.dayFirst, let b = purchase.monthFirst {
      sums[customer].days.include(b)
      while dayFirst.count <= customer { dayFirst.append(DaySpan()) }
      dayFirst[customer].include(a)
    }
  }

  /// Settles which comes first in dates, those that were added before included.
  mutating func decide(_ order: DateOrder) {
    dateOrder = order
    if order == .dayFirst {
      for (customer, days) in dayFirst.enumerated() { sums[customer].days = days }
    }
    dayFirst = []
  }

  private mutating func add(amount: Int128, items: Int64, to customer: Int) throws(Refusal) {
    let (total, isTooLarge) = sums[customer].amount.units.addingReportingOverflow(amount)
    let (pieces, areTooMany) = sums[customer].items.addingReportingOverflow(items)
    if isTooLarge || areTooMany { throw .tooLarge }
    sums[customer].amount.units = total
    sums[customer].items = pieces
  }

  /// Counts an order if the customer did not have it before.
  ///
  /// A customer's only order is kept with the customer; from the second on they go to a set, by digests of 64
  /// bits. Two of n orders have the same digest, and count as one, with a chance of about n^2 / 2^65: with
  /// ten million orders 3 in a million.
  private mutating func count(_ order: UInt64, of customer: Int) {
    if sums[customer].orders > 0 && sums[customer].latestOrder == order { return }
    if sums[customer].orders == 0 {
      sums[customer].orders = 1
    } else {
      if sums[customer].orders == 1 { _ = severalOrders.insert(sums[customer].latestOrder) }
      if severalOrders.insert(order) { sums[customer].orders += 1 }
    }
    sums[customer].latestOrder = order
  }
}
