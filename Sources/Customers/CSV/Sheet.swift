import Words

/// One of the files that a table's text is from.
struct Sheet: Hashable, Sendable {
  /// The file as the user named it.
  let file: String
  let separator: Separator
  /// The first of the table's columns that are from this file.
  let firstColumn: Int
  /// Where the file begins in the table's bytes.
  let start: Int
  /// Whether its places are a row and a cell of it, as in a spreadsheet, and not a line and a character.
  var isGrid = false
}

extension Table {
  /// The columns of the file itself, without the joined ones.
  var columnsOfItsOwn: Range<Int> { 0..<(sheets.count > 1 ? sheets[1].firstColumn : columns.count) }

  /// The file that a column is from.
  func sheet(ofColumn column: Int) -> Sheet { sheets.last { $0.firstColumn <= column } ?? sheets[0] }

  /// The place of a byte, and its file where that is a joined one.
  func place(ofByte offset: Int) -> (file: String?, position: Position) {
    let index = sheets.lastIndex { $0.start <= offset } ?? 0
    let end = index + 1 < sheets.count ? sheets[index + 1].start : bytes.count
    var position = Position(ofByte: offset, in: bytes[sheets[index].start..<end])
    if sheets[index].isGrid { position.column = 1 + separators(before: offset) }
    return (index == 0 ? nil : sheets[index].file, position)
  }

  /// How many separators stand in the line before a byte, outside quotes.
  private func separators(before offset: Int) -> Int {
    var start = offset
    while start > 0 && bytes[start - 1] != Byte.lineFeed { start -= 1 }
    var (count, isQuoted) = (0, false)
    for byte in bytes[start..<offset] {
      if byte == Byte.quote { isQuoted.toggle() }
      if byte == Byte.comma && !isQuoted { count += 1 }
    }
    return count
  }

  /// The lines, counted from 1, in which rows begin; `rows` has to be ascending. One pass over the file.
  func lines(ofRows rows: [Int]) -> [Int] {
    var (line, index) = (1, 0)
    return rows.map { row in
      let start = offset(row: row, column: 0)
      while index < start {
        let byte = bytes[index]
        index += 1
        if byte == Byte.carriageReturn && bytes[index] == Byte.lineFeed { index += 1 }
        if Byte.endsLine(byte) { line += 1 }
      }
      return line
    }
  }
}
