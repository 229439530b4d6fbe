import Customers

/// One row of a file of purchases, read.
struct Purchase {
  /// A digest of the customer's name.
  var customer: UInt64
  /// A digest of what tells the order from others of the customer.
  var order: UInt64
  /// The day, under either order of day and month; nil where that makes none.
  var dayFirst: CalendarDay?
  var monthFirst: CalendarDay?
  /// What the row costs, in units of 10^-18.
  var amount: Int128
  /// How many pieces, in millionths.
  var items: Int64
}
