/// Where a cell's text lies in a file's bytes; of a quoted cell, what is between its quotes.
///
/// Eight bytes, because a table has millions of them.
struct Cell: Hashable, Sendable {
  let start: UInt32
  let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// The most bytes of a file whose cells can be told.
  static let byteLimit = Int(clamping: UInt32.max)

  var range: Range<Int> { Int(start)..<Int(end) }

  /// An unquoted cell stands behind a separator, a line's end or the byte-order mark: never a quote.
  func isQuoted(in bytes: [UInt8]) -> Bool {
    start > 0 && bytes[Int(start) - 1] == Byte.quote
  }

  /// Where the cell begins in the file, its quote included.
  func offset(in bytes: [UInt8]) -> Int {
    isQuoted(in: bytes) ? Int(start) - 1 : Int(start)
  }

  /// The text as it was meant: without the quotes around it, and with the doubled ones inside single.
  func text(in bytes: [UInt8]) -> String {
    let content = bytes[range]
    guard isQuoted(in: bytes) && content.contains(Byte.quote) else {
      return String(decoding: content, as: UTF8.self)
    }
    var text: [UInt8] = []
    var isSecond = false
    for byte in content {
      isSecond = byte == Byte.quote && !isSecond
      if isSecond || byte != Byte.quote { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
