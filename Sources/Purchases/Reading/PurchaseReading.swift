import Customers

/// How a file of purchases was read.
public struct PurchaseReading: Hashable, Sendable {
  /// The columns as the header spells them.
  public let names: [String]
  /// Which of them say what.
  public let columns: PurchaseColumns
  /// Which comes first in its dates; nil where all dates say so themselves.
  public let dateOrder: DateOrder?
  /// The date that settled it, and its line; nil where it was asked for.
  public let deciding: DecidingDate?
  /// How its letters are written, where that was guessed; nil for UTF-8.
  public let guessedEncoding: TextEncoding?
  /// The line above the header that was skipped; nil where there is none.
  public let title: String?
  /// What became of returns.
  public let returns: ReturnPolicy
  /// Whether the day that days are counted to was asked for.
  public let isDayGiven: Bool

  /// A date that can only be read one way.
  public struct DecidingDate: Hashable, Sendable {
    /// As found there.
    public let text: String
    /// From 1.
    public let line: Int
  }
}

extension RowReader {
  /// What came out, once all rows were read.
  /// - Parameter guessedEncoding: in which the file was, where that was guessed.
  mutating func finished(guessedEncoding: TextEncoding?) throws(PurchaseFaults) -> CustomerTable {
    if !faults.faults.isEmpty { throw PurchaseFaults(faults.faults) }
    if let undecided { throw PurchaseFaults([undecided]) }
    if counts.rows == 0 { throw PurchaseFaults([PurchaseFault(.headerOnly)]) }
    guard let last = lastDay else { throw PurchaseFaults([PurchaseFault(.noPurchase(rows: counts.rows))]) }
    let reading = PurchaseReading(
      names: names, columns: columns, dateOrder: ambiguous == nil && deciding == nil ? nil : sums.dateOrder,
      deciding: deciding, guessedEncoding: guessedEncoding, title: title, returns: settings.returns,
      isDayGiven: settings.asOf != nil)
    return CustomerTable(
      customerColumn: names[columns.customer], hasAmount: columns.amount != nil,
      asOf: settings.asOf ?? CalendarDay(number: last.number + 1), counts: counts, reading: reading,
      names: sums.names.bytes, sums: sums.sums)
  }

  private var lastDay: CalendarDay? {
    var last = Int32.min
    for customer in 0..<sums.sums.count { last = max(last, sums.sums[customer].days.last) }
    return last == .min ? nil : CalendarDay(number: last)
  }
}
