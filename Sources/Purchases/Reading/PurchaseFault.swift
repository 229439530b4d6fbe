import Customers
import Words

/// What is wrong with a file of purchases, and where: all of a kind are one.
public struct PurchaseFault: Hashable, Sendable {
  /// What was found.
  public var finding: Finding
  /// Where first; nil where it is the file as a whole.
  public var position: Position?
  /// How often.
  public var count: Int
  /// Where it was found a second time; nil where it was not.
  public var second: Place?

  /// A place in the file, and what stands there.
  public struct Place: Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// As found there; empty where the form of the row is what is wrong.
    public var text: String
  }

  /// Something found so often.
  public init(_ finding: Finding, at position: Position? = nil, count: Int = 1) {
    self.finding = finding
    self.position = position
    self.count = count
  }

  /// What can be wrong. Text from the file is as found there.
  public enum Finding: Hashable, Sendable {
    /// Nothing is in it.
    case empty
    /// It is no table of text.
    case wrongKind(FileKind)
    /// No row follows the header.
    case headerOnly
    /// The columns are not known, of those that there are.
    case columns(PurchaseColumnMiss, of: [String])
    /// A quoted cell without an end.
    case unclosedQuote
    /// Text between the end of a quoted cell and the next separator.
    case textAfterQuote
    /// Rows of another length than the header.
    case cells(found: Int, expected: Int)
    /// A text where a date was expected.
    case notADate(String, column: String)
    /// A date that has no month or no day under the order that was asked for.
    case otherOrder(String, column: String, asked: DateOrder)
    /// A date that contradicts an earlier one, in this line, as to which of day and month comes first.
    case bothOrders(String, column: String, earlier: String, line: Int)
    /// Dates that do not tell which of day and month comes first.
    case undecidedOrder(String, column: String)
    /// A text where a number was expected.
    case notANumber(String, column: String)
    /// A number, or a sum, that can't be told.
    case tooLarge(String)
    /// More customers than can be told.
    case tooManyCustomers
    /// No row is left.
    case noPurchase(rows: Int)
  }
}

/// Everything that is wrong with a file of purchases.
public struct PurchaseFaults: Error, Hashable, Sendable {
  /// In the order in which they were met.
  public var faults: [PurchaseFault]

  /// Some faults.
  public init(_ faults: [PurchaseFault]) {
    self.faults = faults
  }
}
