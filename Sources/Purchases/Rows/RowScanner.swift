import Customers

/// Finds the cells of one row of separated text after the other, in bytes that come piece by piece.
///
/// The rules are those of `Table`: rows end with LF, CRLF or CR; a cell whose first character is a quote, but
/// for blanks, may hold separators, line ends and doubled quotes.
struct RowScanner {
  let separator: UInt8
  /// The cells of the latest row.
  private(set) var cells: [RowCell] = []
  /// The line in which the latest row begins, from 1.
  private(set) var line: Int
  private var nextLine: Int
  /// What is wrong with the form of the latest row, and where.
  private(set) var trouble: (offset: Int, kind: Trouble)?

  enum Trouble: Hashable {
    /// The text ends, or a row is longer than can be, inside of quotes.
    case unclosedQuote
    case textAfterQuote
  }

  /// The longest row that is waited for, in bytes: a quote that is never closed must not take in the whole
  /// file.
  static let longest = 1 << 24

  /// - Parameter line: the line that the first row begins in.
  init(separator: UInt8, line: Int = 1) {
    self.separator = separator
    self.line = line
    nextLine = line
  }

  /// Takes in one row. Returns where the next one begins, or nil where more bytes have to come first.
  ///
  /// - Parameters:
  ///   - bytes: what has come so far and was not taken in.
  ///   - start: where the row begins.
  ///   - isLast: whether no more bytes will come.
  mutating func row(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Int? {
    cells.removeAll(keepingCapacity: true)
    trouble = nil
    var lines = 0
    var offset = start
    while true {
      offset = cell(bytes, from: offset, lines: &lines)
      guard offset < bytes.count else { break }
      if bytes[offset] != separator { break }
      offset += 1
    }
    if offset == bytes.count {
      if !isLast && bytes.count - start < Self.longest { return nil }
    } else if bytes[offset] == Byte.carriageReturn {
      // Whether a line feed belongs to it shows only in the next piece.
      if offset + 1 == bytes.count && !isLast { return nil }
      offset += 1
      if offset < bytes.count && bytes[offset] == Byte.lineFeed { offset += 1 }
    } else {
      offset += 1
    }
    line = nextLine
    nextLine += lines + 1
    return offset
  }

  /// Appends one cell; returns where it ends: at a separator, a line end or the end of the bytes.
  private mutating func cell(_ bytes: Span<UInt8>, from start: Int, lines: inout Int) -> Int {
    let separator = separator
    let count = bytes.count
    var offset = start
    // Nearly all cells begin with something else than a blank or a quote.
    if offset < count && bytes[offset] <= Byte.quote {
      while offset < count && bytes[offset] != separator && Byte.isBlank(bytes[offset]) { offset += 1 }
      if offset < count && bytes[offset] == Byte.quote {
        return quoted(bytes, from: offset, lines: &lines)
      }
    }
    while offset < count {
      let byte = bytes[offset]
      if byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      offset += 1
    }
    cells.append(RowCell(start: start, end: offset, hasDoubledQuotes: false))
    return offset
  }

  private mutating func quoted(_ bytes: Span<UInt8>, from quote: Int, lines: inout Int) -> Int {
    var offset = quote + 1
    var hasDoubled = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.quote {
        guard offset + 1 < bytes.count && bytes[offset + 1] == Byte.quote else {
          cells.append(RowCell(start: quote + 1, end: offset, hasDoubledQuotes: hasDoubled))
          return afterQuote(bytes, from: offset + 1)
        }
        hasDoubled = true
        offset += 2
        continue
      }
      let isInsideOfCRLF = offset > 0 && bytes[offset - 1] == Byte.carriageReturn
      if byte == Byte.carriageReturn || (byte == Byte.lineFeed && !isInsideOfCRLF) { lines += 1 }
      offset += 1
    }
    trouble = (quote, .unclosedQuote)
    cells.append(RowCell(start: quote + 1, end: bytes.count, hasDoubledQuotes: hasDoubled))
    return bytes.count
  }

  /// Nothing but blanks may stand between a closing quote and the cell's end.
  private mutating func afterQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count && bytes[offset] != separator && !Byte.endsLine(bytes[offset]) {
      if trouble == nil && !Byte.isBlank(bytes[offset]) { trouble = (offset, .textAfterQuote) }
      offset += 1
    }
    return offset
  }
}

/// Where the text of a cell lies in the bytes at hand; of a quoted one, what is between its quotes.
struct RowCell {
  var start: Int
  var end: Int
  var hasDoubledQuotes: Bool
}
