import Customers

extension Table {
  public func explored(selecting names: [String]?, source: Source) throws(DataErrors) -> ExploredTable {
    let chosen = try columns(named: names)
    let numbers = try numbersWithGaps(columns: chosen)
    return ExploredTable(
      source: source, header: columns,
      firstRows: (0..<min(rowCount, ExploredTable.firstRowCount)).map { row in
        columns.indices.map { text(row: row, column: $0) }
      },
      customerCount: rowCount,
      columns: zip(chosen, numbers).map { (Feature(column: columns[$0]), $1) },
      words: wordColumns.map { column in (columns[column], (0..<rowCount).map { text(row: $0, column: column) }) })
  }
}
