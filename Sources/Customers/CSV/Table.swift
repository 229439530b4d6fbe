import Words

/// A table of text as it stands in a file: a header and a row for each customer.
///
/// Holds the file's bytes and where its cells lie, not a `String` for each: a million rows of five cells
/// take 40 MB beside the file.
public struct Table: Sendable {
  /// The names in the header, without the blanks around them; a column may have none.
  public let columns: [String]
  /// How many rows there are behind the header.
  public let rowCount: Int
  /// The file, and behind it the one that was joined, if one was.
  let sheets: [Sheet]
  /// The files' bytes, one behind the other, a line end between them.
  let bytes: [UInt8]
  /// The header's cells, then the rows'.
  let cells: [Cell]
  /// How another file was joined to this one; nil where none was.
  public let join: Join?

  /// Reads a table. All that is wrong with its form is thrown at once.
  public init(parsing bytes: [UInt8], file: String) throws(DataErrors) {
    try Self.checkText(bytes, file: file)
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let header = CSVScanner.afterBlankLines(bytes.span, from: start)
    let separator = Separator.detected(inLineAt: header, of: bytes.span)
    var scanner = CSVScanner(separator: separator)
    scanner.scan(bytes.span, from: header)
    let cells = scanner.cells
    columns = cells.prefix(scanner.columns).map { $0.text(in: bytes).trimmed }
    var problems = Self.repeatedNames(columns, cells: cells, bytes: bytes)
    problems.add(scanner.problems)
    if cells.count == columns.count && problems.count == 0 { problems.add(at: bytes.count, .headerOnly) }
    try problems.check(file: file) { (nil, Position(ofByte: $0, in: bytes[...])) }
    rowCount = cells.count / columns.count - 1
    sheets = [Sheet(file: file, separator: separator, firstColumn: 0, start: 0)]
    self.bytes = bytes
    self.cells = cells
    join = nil
  }

  init(columns: [String], rowCount: Int, sheets: [Sheet], bytes: [UInt8], cells: [Cell], join: Join) {
    self.columns = columns
    self.rowCount = rowCount
    self.sheets = sheets
    self.bytes = bytes
    self.cells = cells
    self.join = join
  }

  /// The file as the user named it.
  public var file: String { sheets[0].file }
  /// What stands between the file's cells.
  public var separator: Separator { sheets[0].separator }

  /// The text of a cell, as it was meant; rows count from 0 behind the header.
  public func text(row: Int, column: Int) -> String {
    cell(row: row, column: column).text(in: bytes)
  }

  func cell(row: Int, column: Int) -> Cell { cells[(row + 1) * columns.count + column] }

  /// Where a cell begins in the file.
  func offset(row: Int, column: Int) -> Int { cell(row: row, column: column).offset(in: bytes) }

  /// Where a column's name stands in the file.
  func headerOffset(column: Int = 0) -> Int { cells[column].offset(in: bytes) }

  /// Throws if there is any problem.
  func check(_ problems: ProblemList) throws(DataErrors) {
    try problems.check(file: file) { place(ofByte: $0) }
  }
}

extension Table {
  /// Bytes that are no text, or no text in UTF-8, are refused as a whole.
  private static func checkText(_ bytes: [UInt8], file: String) throws(DataErrors) {
    var problems = ProblemList()
    if let kind = FileKind.recognized(in: bytes) {
      problems.add(at: 0, .wrongKind(kind))
    } else if bytes.count > Cell.byteLimit {
      problems.add(at: 0, .tooManyBytes(bytes.count))
    } else {
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        let offset = error.byteOffsets.lowerBound
        problems.add(at: offset, .invalidUTF8(byte: bytes[offset]))
      }
    }
    try problems.check(file: file) { (nil, Position(ofByte: $0, in: bytes[...])) }
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if CSVScanner.afterBlankLines(bytes.span, from: start) == bytes.count { problems.add(at: 0, .empty) }
    try problems.check(file: file) { (nil, Position(ofByte: $0, in: bytes[...])) }
  }

  /// Names that stand in the header twice; columns without a name are no trouble, but cannot be chosen.
  private static func repeatedNames(_ columns: [String], cells: [Cell], bytes: [UInt8]) -> ProblemList {
    var problems = ProblemList()
    var first: [String: Int] = [:]
    for (column, name) in columns.enumerated() where !name.isEmpty {
      if let earlier = first[name] {
        problems.add(at: cells[column].offset(in: bytes), .repeatedColumnName(name, first: earlier + 1))
      } else {
        first[name] = column
      }
    }
    return problems
  }
}

extension String {
  /// Without the white space around it.
  public var trimmed: String {
    // Looking letters up in Unicode's tables takes long, and most text needs no trimming.
    if let first = utf8.first, let last = utf8.last, isVisible(first), isVisible(last) { return self }
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }

  /// Whether a byte is an ASCII character other than white space and controls.
  private func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
