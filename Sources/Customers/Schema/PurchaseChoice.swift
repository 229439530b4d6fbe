/// The columns of a file of purchases that a user named; nil where a name or the cells have to tell.
public struct PurchaseChoice: Hashable, Sendable {
  /// Who bought.
  public var customer: String?
  /// When.
  public var date: String?
  /// Which order a row belongs to.
  public var order: String?
  /// What a row costs: a column, or two with `*` between them.
  public var amount: String?

  /// What was named.
  public init(customer: String? = nil, date: String? = nil, order: String? = nil, amount: String? = nil) {
    self.customer = customer
    self.date = date
    self.order = order
    self.amount = amount
  }
}

/// Why the columns of a file of purchases are not known.
public enum PurchaseColumnMiss: Error, Hashable, Sendable {
  /// No column is known to say this; `option` names it.
  case notFound(PurchaseRole, option: String)
  /// A name that means no column.
  case unknown(String, option: String, closest: String?)
  /// A name that may mean several columns.
  case ambiguous(String, option: String, columns: [String])
}
