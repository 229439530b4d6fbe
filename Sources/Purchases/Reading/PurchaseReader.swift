import Customers
import Words

/// Sums up purchases per customer while their file is read, piece by piece.
///
///     var reader = PurchaseReader(PurchaseSettings())
///     while let bytes = nextPiece() { try reader.read(bytes) }
///     let customers = try reader.finished()
///
/// How the file is cut into pieces changes nothing. What is kept grows with the customers, not with the rows.
public struct PurchaseReader: Sendable {
  private let settings: PurchaseSettings
  private var text: TextPieces
  /// What has come and was not taken in.
  private var pending: [UInt8] = []
  /// Nil until the beginning of the file has been looked at.
  private var rows: RowReader?

  /// A reader of a file that is still to come.
  public init(_ settings: PurchaseSettings) {
    self.settings = settings
    text = TextPieces(as: settings.encoding)
  }

  /// Takes in the next bytes of the file.
  public mutating func read(_ bytes: [UInt8]) throws(PurchaseFaults) {
    pending += text.decoded(bytes, isLast: false)
    if rows == nil && pending.count < PurchaseSheet.sampleBytes { return }
    try take(isLast: false)
  }

  /// What came out, once all bytes were read.
  public consuming func finished() throws(PurchaseFaults) -> CustomerTable {
    pending += text.decoded([], isLast: true)
    try take(isLast: true)
    guard var rows else { throw PurchaseFaults([PurchaseFault(.empty)]) }
    self.rows = nil
    pending = []
    return try rows.finished(guessedEncoding: text.guessed)
  }

  private mutating func take(isLast: Bool) throws(PurchaseFaults) {
    let bytes = pending
    pending = []
    var offset = 0
    if rows == nil {
      let sheet = try PurchaseSheet(
        Array(bytes.prefix(PurchaseSheet.sampleBytes)),
        isWhole: isLast && bytes.count <= PurchaseSheet.sampleBytes)
      rows = try RowReader(sheet, settings)
      offset = sheet.firstRow
    }
    if let used = try rows?.read(bytes, from: offset, isLast: isLast) { offset = used }
    pending = Array(bytes[offset...])
  }
}
