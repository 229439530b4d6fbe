extension Table {
  /// Where a cell begins in the file.
  public func position(row: Int, column: Int) -> Position {
    Position(ofByte: offset(row: row, column: column), in: bytes)
  }

  /// Where the header begins in the file.
  public var headerPosition: Position { Position(ofByte: headerOffset, in: bytes) }

  /// Whether the file begins with a byte-order mark, as some spreadsheets need it.
  public var hasByteOrderMark: Bool { bytes.starts(with: Byte.byteOrderMark) }
}
