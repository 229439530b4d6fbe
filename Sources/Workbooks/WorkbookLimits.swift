/// How much of a workbook is read at most: a small file can unpack to any size.
public struct WorkbookLimits: Hashable, Sendable {
  /// Bytes of one part, unpacked.
  public var partBytes: Int
  /// Bytes of all texts that cells share.
  public var textBytes: Int
  /// Cells of a sheet, counted as its last row times its last column.
  public var cells: Int

  /// Limits; those that are not given are wide enough for a million customers with twenty columns.
  public init(partBytes: Int = 1 << 30, textBytes: Int = 1 << 28, cells: Int = 20_000_000) {
    self.partBytes = partBytes
    self.textBytes = textBytes
    self.cells = cells
  }
}
