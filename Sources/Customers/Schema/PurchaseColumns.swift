import Words

/// Where a file of purchases, a row a purchase, says who bought what when: places of columns.
public struct PurchaseColumns: Hashable, Sendable {
  /// Who bought.
  public var customer: Int
  /// When.
  public var date: Int
  /// Which order a row belongs to; nil where no column says so.
  public var order: Int?
  /// What a row costs; nil where no column says so.
  public var amount: Amount?
  /// How many pieces; nil where no column says so.
  public var quantity: Int?

  /// Where the money of a row stands.
  public enum Amount: Hashable, Sendable {
    /// In one column.
    case column(Int)
    /// In the product of two, such as quantity and price.
    case product(Int, Int)
  }

  /// Finds the columns: those that were chosen, else by their names in several languages where the cells are
  /// of the kind, else the only column of the kind.
  ///
  /// - Parameters:
  ///   - names: the columns as the header spells them.
  ///   - sample: some rows, a text for each column.
  ///   - choice: what the user named.
  public init(
    of names: [String], sample: [[String]], choice: PurchaseChoice = PurchaseChoice()
  ) throws(PurchaseColumnMiss) {
    let search = PurchaseSearch(names: names, sample: sample)
    let amount = try choice.amount.map { text throws(PurchaseColumnMiss) in try search.amount(text) }
    let chosen = try search.chosen(choice)
    var taken = Set([chosen.customer, chosen.date, chosen.order].compactMap { $0 })
    switch amount {
    case .column(let column)?: taken.insert(column)
    case .product(let a, let b)?: taken.formUnion([a, b])
    case nil: break
    }
    func place(_ role: PurchaseRole, _ chosen: Int? = nil) -> Int? {
      if let chosen { return chosen }
      guard let found = search.place(of: role, besides: taken) else { return nil }
      taken.insert(found)
      return found
    }
    guard let customer = place(.customer, chosen.customer) else { throw .notFound(.customer, option: "id") }
    guard let date = place(.date, chosen.date) else { throw .notFound(.date, option: "date") }
    self.customer = customer
    self.date = date
    order = place(.order, chosen.order)
    // A chosen product's factor may be the quantity; what was chosen for something else is not.
    if case .product(let a, let b)? = amount, let factor = [a, b].first(where: search.isNamed(.quantity)) {
      quantity = factor
    } else {
      quantity = place(.quantity)
    }
    let total = amount == nil ? place(.amount) : nil
    let price = amount == nil && total == nil ? place(.price) : nil
    self.amount = amount ?? total.map { .column($0) }
    if let price { self.amount = quantity.map { .product($0, price) } ?? .column(price) }
    if self.amount == nil, quantity == nil, let only = search.onlyNumbers(besides: taken) {
      self.amount = .column(only)
    }
  }
}
