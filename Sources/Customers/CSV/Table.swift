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
  /// What each column holds, and how its cells are read.
  public let readings: [ColumnReading]
  /// How the file is laid out, as far as it is to be said.
  public let layout: Layout
  /// What its user said of it.
  public let options: ReadingOptions
  /// The column that names the customers, and why; nil where row numbers do.
  public let identifier: Identifier?
  /// The file, and behind it the one that was joined, if one was.
  let sheets: [Sheet]
  /// The files' bytes, one behind the other, a line end between them.
  let bytes: [UInt8]
  /// The header's cells, then the rows'.
  let cells: [Cell]
  /// How another file was joined to this one; nil where none was.
  public let join: Join?
  let missingWords: MissingWords

  /// Reads a table. All that is wrong with its form is thrown at once.
  public init(
    parsing bytes: [UInt8], file: String, options: ReadingOptions = ReadingOptions()
  ) throws(DataErrors) {
    let text = try Self.decoded(bytes, file: file, as: options.encoding)
    var layout = Layout()
    layout.guessedEncoding = text.isGuessed && text.encoding != .utf8 ? text.encoding : nil
    let unwrapped = LinesInQuotes.unwrapped(text.bytes)
    layout.hadLinesInQuotes = unwrapped != nil
    try self.init(text: unwrapped ?? text.bytes, file: file, layout: layout, isGrid: false, options: options)
  }

  /// Reads a table whose cells are known to be such, as those of a spreadsheet are: the same rules hold for
  /// them.
  ///
  /// Places of problems are a row and a cell of it. Rows that are shorter than others are filled up.
  public init(
    rows: [[String]], file: String, options: ReadingOptions = ReadingOptions()
  ) throws(DataErrors) {
    let width = rows.reduce(0) { max($0, $1.count) }
    let writer = CSVWriter()
    var text: [UInt8] = []
    for row in rows {
      // A line a row, so that places are those of the sheet.
      let cells = row.map {
        $0.replacingEach("\r\n", with: " ").map { $0.isNewline ? " " : String($0) }.joined()
      }
      let padded = cells + Array(repeating: "", count: width - row.count)
      text += (width == 1 && padded[0].isEmpty ? "\n" : writer.line(padded)).utf8
    }
    try self.init(text: text, file: file, layout: Layout(), isGrid: true, options: options)
  }

  private init(
    text bytes: [UInt8], file: String, layout found: Layout, isGrid: Bool, options: ReadingOptions
  ) throws(DataErrors) {
    try Self.checkFilled(bytes, file: file)
    let start = TextStart(bytes.span, hasByteOrderMark: bytes.starts(with: byteOrderMark))
    let separator = isGrid ? .comma : start.separator
    var scanner = CSVScanner(separator: separator)
    scanner.scan(bytes.span, from: start.offset)
    var layout = found
    layout.title = start.title
    layout.hasSeparatorLine = start.hasSeparatorLine
    layout.surplusRows = isGrid ? 0 : scanner.surplusRows
    layout.bareRows = scanner.bareRows
    layout.hasRowNames = scanner.hasRowNames
    layout.hasHeader = options.hasHeader
    var cells = scanner.cells
    let width = scanner.columns
    var names = cells.prefix(width).map { $0.text(in: bytes).trimmed }
    if !options.hasHeader {
      names = (1...max(1, width)).map { String($0) }
      // The names stand nowhere; where they are asked for, the first row is shown.
      cells.insert(contentsOf: cells.prefix(width), at: 0)
    }
    columns = names
    rowCount = width == 0 ? 0 : cells.count / width - 1
    sheets = [Sheet(file: file, separator: separator, firstColumn: 0, start: 0, isGrid: isGrid)]
    self.bytes = bytes
    self.cells = cells
    self.options = options
    join = nil
    missingWords = MissingWords(adding: options.missingWords)
    let readings = TableReading(
      bytes.span, cells: cells, columns: names, rowCount: rowCount, separator: separator,
      missing: missingWords,
      options: options
    ).readings
    self.readings = readings
    layout.headerLooksLikeCustomer = options.hasHeader && Self.looksLikeCustomer(names, readings)
    self.layout = layout
    identifier = Identifier(
      in: names, readings: readings, choice: options.identifier,
      cells: CellTexts(bytes: bytes, cells: cells, columns: width, rowCount: rowCount))
    try checkForm(scanner.problems)
  }

  init(
    _ table: Table, columns: [String], readings: [ColumnReading], sheets: [Sheet], bytes: [UInt8],
    cells: [Cell],
    join: Join
  ) {
    self.columns = columns
    rowCount = table.rowCount
    self.readings = readings
    layout = table.layout
    options = table.options
    identifier = table.identifier
    self.sheets = sheets
    self.bytes = bytes
    self.cells = cells
    self.join = join
    missingWords = table.missingWords
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
  /// Bytes that are no text are refused as a whole; those of another encoding become UTF-8.
  private static func decoded(
    _ bytes: [UInt8], file: String, as encoding: TextEncoding?
  ) throws(DataErrors) -> DecodedText {
    var problems = ProblemList()
    if let kind = FileKind.recognized(in: bytes), kind != .utf16 {
      problems.add(at: 0, .wrongKind(kind, file: file))
    } else if bytes.count > Cell.byteLimit {
      problems.add(at: 0, .tooManyBytes(bytes.count))
    } else {
      do throws(DecodedText.BadByte) {
        let text = try DecodedText(bytes, as: encoding)
        // What has become text may be of another kind still, as a page in UTF-16 is.
        guard let kind = FileKind.recognized(in: text.bytes) else { return text }
        problems.add(at: 0, .wrongKind(kind, file: file))
      } catch {
        problems.add(at: error.offset, .invalidUTF8(byte: error.byte))
      }
    }
    throw problems.errors(file: file) { (nil, Position(ofByte: $0, in: bytes[...])) }
  }

  private static func checkFilled(_ bytes: [UInt8], file: String) throws(DataErrors) {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    var problems = ProblemList()
    if CSVScanner.afterBlankLines(bytes.span, from: start) == bytes.count { problems.add(at: 0, .empty) }
    if bytes.count > Cell.byteLimit { problems.add(at: 0, .tooManyBytes(bytes.count)) }
    try problems.check(file: file) { (nil, Position(ofByte: $0, in: bytes[...])) }
  }

  private func checkForm(_ found: ProblemList) throws(DataErrors) {
    var problems = repeatedNames()
    problems.add(found)
    if rowCount == 0 && problems.count == 0 { problems.add(at: bytes.count, .headerOnly) }
    if case .column(let name) = options.identifier, problems.count == 0, identifier == nil {
      problems.add(at: headerOffset(), .unknownIdentifier(name, columns: names.all))
    }
    try check(problems)
  }

  /// Names that stand in the header twice; columns without a name are no trouble, but cannot be chosen.
  private func repeatedNames() -> ProblemList {
    var problems = ProblemList()
    guard options.hasHeader else { return problems }
    var first: [String: Int] = [:]
    for (column, name) in columns.enumerated() where !name.isEmpty {
      if let earlier = first[name] {
        problems.add(
          at: headerOffset(column: column),
          layout.headerLooksLikeCustomer
            ? .headerIsCustomer : .repeatedColumnName(name, first: earlier + 1))
        if layout.headerLooksLikeCustomer { return problems }
      } else {
        first[name] = column
      }
    }
    return problems
  }

  /// Whether every column of numbers has a number for its name.
  private static func looksLikeCustomer(_ names: [String], _ readings: [ColumnReading]) -> Bool {
    let numeric = names.indices.filter { readings[$0].isNumeric && !names[$0].isEmpty }
    return !numeric.isEmpty
      && numeric.allSatisfy { column in
        let name = Array(names[column].utf8)
        guard case .number = CellNumber(name.span, 0..<name.count) else {
          return WrittenNumber(name.span, 0..<name.count) != nil
            || WrittenDate(name.span, 0..<name.count) != nil
        }
        return true
      }
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
