/// Which rows of a file that is no text: a workbook's or a database's.
public enum RowsRequest: Hashable, Sendable {
  /// A sheet of a workbook; without a name the first.
  case sheet(String?)
  /// A table of a database; without a name it is an error that says which there are.
  case table(String?)
  /// What a query gives.
  case query(String)
}

/// The cells of a sheet or of a query's result, the header's first.
public struct InputRows: Hashable, Sendable {
  /// Each up to its last cell that holds something.
  public let rows: [[String]]
  /// What their user should know of how they were read, as sentences.
  public let remarks: [String]

  /// Rows of cells.
  public init(_ rows: [[String]], remarks: [String] = []) {
    self.rows = rows
    self.remarks = remarks
  }
}
