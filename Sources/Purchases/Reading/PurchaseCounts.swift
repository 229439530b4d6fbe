/// How many rows of which kind went by.
public struct PurchaseCounts: Hashable, Sendable {
  /// All rows that hold something.
  public internal(set) var rows = 0
  /// Left out: nobody bought.
  public internal(set) var withoutCustomer = 0
  /// Left out: on no day.
  public internal(set) var withoutDate = 0
  /// Left out: for no amount.
  public internal(set) var withoutAmount = 0
  /// Left out: after the day that days are counted to.
  public internal(set) var later = 0
  /// Without an order of their own: those of a customer and a day are one.
  public internal(set) var withoutOrder = 0
  /// Rows with a negative amount or quantity, canceled orders included.
  public internal(set) var returns = 0
  /// Different orders among them whose number says that they cancel one: C536379.
  public internal(set) var canceledOrders = 0
  /// Customers with nothing but returns where those are left out.
  public internal(set) var customersOfReturnsOnly = 0
  /// Customers whose rows cost less than nothing in all.
  public internal(set) var negativeTotals = 0
  /// Different orders of all customers.
  public internal(set) var orders = 0
}
