/// A table of text as it stands in a file: a header and a row for each customer.
///
/// Holds the file's bytes and where its cells lie, not a `String` for each: a million rows of five cells
/// take 40 MB beside the file.
public struct Table: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The names in the header, without the blanks around them; a column may have none.
  public let columns: [String]
  public let rowCount: Int
  public let separator: Separator
  let bytes: [UInt8]
  /// The header's cells, then the rows'.
  private let cells: [Cell]

  /// Reads a table. All that is wrong with its form is thrown at once.
  public init(parsing bytes: [UInt8], file: String) throws(DataErrors) {
    try Self.checkText(bytes, file: file)
    let start = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    let header = CSVScanner.afterBlankLines(bytes.span, from: start)
    separator = .detected(inLineAt: header, of: bytes.span)
    var scanner = CSVScanner(separator: separator)
    scanner.scan(bytes.span, from: header)
    let cells = scanner.cells
    columns = cells.prefix(scanner.columns).map { $0.text(in: bytes).trimmed }
    var problems = Self.repeatedNames(columns, cells: cells, bytes: bytes)
    problems.add(scanner.problems)
    if cells.count == columns.count && problems.count == 0 { problems.add(at: bytes.count, .headerOnly) }
    try problems.check(file: file, bytes: bytes)
    rowCount = cells.count / columns.count - 1
    self.file = file
    self.bytes = bytes
    self.cells = cells
  }

  /// The text of a cell, as it was meant; rows count from 0 behind the header.
  public func text(row: Int, column: Int) -> String {
    cell(row: row, column: column).text(in: bytes)
  }

  func cell(row: Int, column: Int) -> Cell { cells[(row + 1) * columns.count + column] }

  /// Where a cell begins in the file.
  func offset(row: Int, column: Int) -> Int { cell(row: row, column: column).offset(in: bytes) }

  /// Where the header begins in the file.
  var headerOffset: Int { cells[0].offset(in: bytes) }
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
    try problems.check(file: file, bytes: bytes)
    let start = bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0
    if CSVScanner.afterBlankLines(bytes.span, from: start) == bytes.count { problems.add(at: 0, .empty) }
    try problems.check(file: file, bytes: bytes)
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
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
