import Words

extension Table {
  /// Where a cell begins, in the file that it is from.
  public func position(row: Int, column: Int) -> Position {
    place(ofByte: offset(row: row, column: column)).position
  }

  /// Where the header begins in the file.
  public var headerPosition: Position { place(ofByte: headerOffset()).position }

  /// Whether the file begins with a byte-order mark, as some spreadsheets need it.
  public var hasByteOrderMark: Bool { bytes.starts(with: byteOrderMark) }
}
