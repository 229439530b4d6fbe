/// Finds the cells of a table of separated text (RFC 4180 and what is met beyond it): one pass over
/// the bytes, nothing copied.
///
/// Rows end with LF, CRLF or CR. Lines of nothing but blanks are no rows, and neither are those of nothing
/// but separators. A cell whose first character is a quote, but for blanks, may hold separators, line ends
/// and doubled quotes; a quote further on is an ordinary character.
///
/// Rows may be longer than the header by cells that hold nothing. Where all are longer by one, and hold
/// something there, the first cell of each is the row's name, which R and pandas write without a name in the
/// header.
struct CSVScanner {
  let separator: UInt8
  /// Row after row, the header's first; every row as long as the header.
  private(set) var cells: [Cell] = []
  private(set) var columns = 0
  private(set) var problems = ProblemList()
  /// How many rows were left out as they hold nothing.
  private(set) var bareRows = 0
  /// How many rows went on behind the header's last column without holding anything there.
  private(set) var surplusRows = 0
  /// Whether the rows begin with a name that the header has none for.
  private(set) var hasRowNames = false
  private var endedInsideQuotes = false
  /// Whether the first row is one cell longer than the header: rows of that length are kept until it is known
  /// why.
  private var isLonger = false
  private var fillsLonger = false
  private var shorterRows = ProblemList()

  init(separator: Separator) {
    self.separator = separator.rawValue
  }

  /// Takes in all rows from `start` on, which has to be the start of a line.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int) {
    var offset = Self.afterBlankLines(bytes, from: start, separator: separator)
    var isFirst = true
    while offset < bytes.count {
      let first = cells.count
      offset = scanRow(bytes, from: offset)
      if columns == 0 {
        columns = cells.count - first
      } else if isBare(bytes, from: first) {
        bareRows += 1
        cells.removeLast(cells.count - first)
      } else {
        if isFirst {
          isLonger = cells.count - first == columns + 1 && columns > 1
          isFirst = false
        }
        fit(bytes, from: first, end: offset)
      }
      offset = Self.afterBlankLines(bytes, from: offset, separator: separator)
    }
    if isLonger { settleLonger() }
  }

  /// Makes the last row as long as the others, or removes it where that can't be.
  private mutating func fit(_ bytes: Span<UInt8>, from first: Int, end: Int) {
    let wanted = isLonger ? columns + 1 : columns
    let found = cells.count - first
    if found == wanted {
      if isLonger && !cells[cells.count - 1].range.isEmpty { fillsLonger = true }
      return
    }
    if found > wanted {
      guard cells[(first + wanted)...].allSatisfy({ $0.range.isEmpty }) else {
        let extra = cells[first + wanted].range.lowerBound
        problems.add(at: extra, .tooManyCells(found: found, expected: columns))
        cells.removeLast(found)
        return
      }
      surplusRows += isLonger ? 0 : 1
      cells.removeLast(found - wanted)
    } else if isLonger && found == columns {
      shorterRows.add(at: end, .tooFewCells(found: found, expected: columns + 1))
      cells.append(Cell(end..<end))
    } else {
      if !endedInsideQuotes { problems.add(at: end, .tooFewCells(found: found, expected: columns)) }
      cells.removeLast(found)
    }
  }

  /// Now that all rows are known: names in front of each, or nothing behind each.
  private mutating func settleLonger() {
    let width = columns + 1
    if fillsLonger {
      hasRowNames = true
      problems.add(shorterRows)
      cells.insert(Cell(cells[0].range.lowerBound..<cells[0].range.lowerBound), at: 0)
      columns = width
      return
    }
    let rows = (cells.count - columns) / width
    surplusRows = rows - shorterRows.count
    var kept = Array(cells.prefix(columns))
    kept.reserveCapacity((rows + 1) * columns)
    for row in 0..<rows {
      let start = columns + row * width
      kept += cells[start..<start + columns]
    }
    cells = kept
  }

  /// Whether the last row holds separators and nothing else.
  private func isBare(_ bytes: Span<UInt8>, from first: Int) -> Bool {
    guard cells.count - first > 1, Blank.trimmed(bytes, cells[first].range).isEmpty else { return false }
    for cell in cells[first...] {
      guard Blank.trimmed(bytes, cell.range).isEmpty else { return false }
      let start = cell.range.lowerBound
      if start > 0 && bytes[start - 1] == Byte.quote { return false }
    }
    return true
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
  mutating func scanRow(_ bytes: Span<UInt8>, from start: Int) -> Int {
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
