/// Where a cell is: `C7` is row 6 and column 2, both counted from 0.
struct CellName: Hashable {
  let row: Int
  let column: Int

  /// The most rows and columns that a sheet can have.
  static let rows = 1_048_576
  /// The most columns.
  static let columns = 16_384

  /// Nil where it is no name of a cell.
  init?(_ name: String) {
    var (column, row) = (0, 0)
    var isRow = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isRow:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        isRow = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      if column > Self.columns || row > Self.rows { return nil }
    }
    guard column > 0 && row > 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}
