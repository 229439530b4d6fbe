import Customers

/// How purchases are summed up.
public struct PurchaseSettings: Hashable, Sendable {
  /// The columns that were named.
  public var choice: PurchaseChoice
  /// Which comes first in dates that begin with two short numbers; nil where a row has to tell.
  public var dates: DateOrder?
  /// The day that days are counted to, whose purchases still belong to it; nil for the one after the last
  /// purchase.
  public var asOf: CalendarDay?
  /// How the file's letters are written; nil where its bytes have to tell.
  public var encoding: TextEncoding?
  /// What becomes of returns.
  public var returns: ReturnPolicy

  /// Settings, where nothing else is given those that need none.
  public init(
    choice: PurchaseChoice = PurchaseChoice(), dates: DateOrder? = nil, asOf: CalendarDay? = nil,
    encoding: TextEncoding? = nil, returns: ReturnPolicy = .subtract
  ) {
    self.choice = choice
    self.dates = dates
    self.asOf = asOf
    self.encoding = encoding
    self.returns = returns
  }
}

/// What becomes of returns: rows with a negative amount or quantity.
public enum ReturnPolicy: String, CaseIterable, Hashable, Sendable {
  /// They are rows like any other, and what they give back is subtracted.
  case subtract
  /// They are left out.
  case drop
}
