/// Finds the cells of a table of separated text (RFC 4180 and what is met beyond it): one pass over
/// the bytes, nothing copied.
///
/// Rows end with LF, CRLF or CR. Lines of nothing but blanks are no rows. A cell whose first character
/// is a quote, but for blanks, may hold separators, line ends and doubled quotes; a quote further on is
/// an ordinary character.
struct CSVScanner {
  let separator: UInt8
  /// Row after row, the header's first; every row as long as the header.
  private(set) var cells: [Cell] = []
  private(set) var columns = 0
  private(set) var problems = ProblemList()
  private var endedInsideQuotes = false

  init(separator: Separator) {
    self.separator = separator.rawValue
  }

  /// Takes in all rows from `start` on, which has to be the start of a line.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int) {
    var offset = Self.afterBlankLines(bytes, from: start, separator: separator)
    while offset < bytes.count {
      let first = cells.count
      offset = scanRow(bytes, from: offset)
      let found = cells.count - first
      if columns == 0 {
        columns = found
      } else if found != columns {
        if found > columns {
          let extra = cells[first + columns].range.lowerBound
          problems.add(at: extra, .tooManyCells(found: found, expected: columns))
        } else if !endedInsideQuotes {
          problems.add(at: offset, .tooFewCells(found: found, expected: columns))
        }
        cells.removeLast(found)
      }
      offset = Self.afterBlankLines(bytes, from: offset, separator: separator)
    }
  }

  /// The start of the first line that holds something. A tab is something if it separates cells.
  static func afterBlankLines(_ bytes: Span<UInt8>, from start: Int, separator: UInt8? = nil) -> Int {
    var line = start
    for offset in start..<max(start, bytes.count) {
      let byte = bytes[offset]
      if Byte.endsLine(byte) {
        line = offset + 1
      } else if !Byte.isBlank(byte) || byte == separator {
        return line
      }
    }
    return bytes.count
  }

  /// Appends the cells of one row; returns where it ends, before its line end.
  private mutating func scanRow(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = scanCell(bytes, from: start)
    while offset < bytes.count && bytes[offset] == separator {
      offset = scanCell(bytes, from: offset + 1)
    }
    return offset
  }

  /// Appends one cell; returns where it ends: at a separator, a line end or the end of the file.
  private mutating func scanCell(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let first = afterBlanks(bytes, from: start)
    if first < bytes.count && bytes[first] == Byte.quote { return scanQuoted(bytes, from: first) }
    let end = endOfUnquoted(bytes, from: first)
    cells.append(Cell(start..<end))
    return end
  }

  private mutating func scanQuoted(_ bytes: Span<UInt8>, from quote: Int) -> Int {
    var offset = quote + 1
    while offset < bytes.count {
      guard bytes[offset] == Byte.quote else {
        offset += 1
        continue
      }
      guard offset + 1 < bytes.count && bytes[offset + 1] == Byte.quote else {
        cells.append(Cell(quote + 1..<offset))
        return scanAfterQuote(bytes, from: offset + 1)
      }
      offset += 2
    }
    problems.add(at: quote, .unclosedQuote)
    endedInsideQuotes = true
    cells.append(Cell(quote + 1..<bytes.count))
    return bytes.count
  }

  /// Nothing but blanks may stand between a closing quote and the cell's end.
  private mutating func scanAfterQuote(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let rest = afterBlanks(bytes, from: start)
    let end = endOfUnquoted(bytes, from: rest)
    if rest < end { problems.add(at: rest, .textAfterQuote(excerpt(of: bytes, rest..<end))) }
    return end
  }

  private func afterBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count && Byte.isBlank(bytes[offset]) && bytes[offset] != separator { offset += 1 }
    return offset
  }

  private func endOfUnquoted(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count && bytes[offset] != separator && !Byte.endsLine(bytes[offset]) { offset += 1 }
    return offset
  }
}
