import Customers

/// The lines of `segments.csv`: the customers' columns as they were, then where each of them lies.
public struct SegmentsTable {
  private let table: Table
  private let rows: [Int]
  private let added: PlacementCells
  private let kept: [Int]
  private let writer: CSVWriter
  /// Whether numbers are written as the file writes them: with a comma.
  private let decimalComma: Bool

  /// The table of some customers, with where each of them lies.
  ///
  /// - Parameters:
  ///   - table: the file that the customers are from.
  ///   - rows: the row of the table for each customer.
  ///   - cells: what is added to each row.
  public init(_ table: Table, rows: [Int], adding cells: PlacementCells) {
    self.table = table
    self.rows = rows
    added = cells
    kept = table.columns.indices.filter { !Self.isOurs(table.columns[$0], among: cells.header) }
    writer = CSVWriter(separator: table.separator)
    decimalComma = table.writesDecimalComma
  }

  /// Columns of the input that are left out because columns of the same name are added.
  public var replacedColumns: [String] {
    table.columns.filter { Self.isOurs($0, among: added.header) }
  }

  private static func isOurs(_ name: String, among header: [String]) -> Bool { header.contains(name) }

  /// The header, then a line for each customer, each made when it is asked for and with its line end.
  public var lines: some Sequence<String> {
    sequence(state: -1) { (customer: inout Int) -> String? in
      defer { customer += 1 }
      if customer < 0 { return self.header }
      return customer < self.rows.count ? self.line(customer) : nil
    }
  }

  private var header: String {
    let own = kept.map { spreadsheetCell(table.columns[$0]) }
    return (table.hasByteOrderMark ? "\u{FEFF}" : "") + writer.line(own + added.header)
  }

  private func line(_ customer: Int) -> String {
    let own = kept.map { column in
      spreadsheetCell(table.text(row: rows[customer], column: column))
    }
    return writer.line(own + added.cells(customer, decimalComma: decimalComma))
  }
}
