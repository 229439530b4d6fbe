/// What is to stand in a workbook: values, so that it can be made and compared without one.
public struct WorkbookContent: Hashable, Sendable {
  /// In their order.
  public var sheets: [Sheet]

  /// Sheets in their order.
  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// A table with a header that stays in sight and can be filtered by.
  public struct Sheet: Hashable, Sendable {
    /// What the sheet is called.
    public var name: String
    /// Over each column.
    public var header: [String]
    /// A cell for each column of the header.
    public var rows: [[Cell]]

    /// A sheet with its rows.
    public init(_ name: String, header: [String], rows: [[Cell]]) {
      self.name = name
      self.header = header
      self.rows = rows
    }
  }

  /// What stands in a cell. Text is text, whatever it looks like: none is run as a formula or becomes a link.
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    /// Written with 16 digits, as libxlsxwriter does.
    case number(Double, Format)
    /// A text or a number in the colors of its ground and its letters, `0xRRGGBB`.
    indirect case colored(Cell, ground: UInt32, ink: UInt32)
  }

  /// How a number is shown.
  public enum Format: String, Hashable, Sendable {
    /// As it is.
    case plain = "General"
    /// Without decimals.
    case whole = "#,##0"
    /// With three decimals.
    case fine = "0.000"
    /// In percent, with one decimal.
    case percent = "0.0%"
  }

  /// The most rows of a sheet, its header included.
  public static let rowLimit = 1_048_576
  /// The most columns of a sheet.
  public static let columnLimit = 16_384
}
