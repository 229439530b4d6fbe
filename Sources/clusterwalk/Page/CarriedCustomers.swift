import Customers
import Runs
import Words

/// The customers that a page carries: the columns that it shows and the one that names the customers, as the
/// file spells them, so that the page reads them as the program did.
struct CarriedCustomers: Sendable {
  /// What the page calls the file.
  let name: String
  let csv: String
  /// The columns, the identifier first.
  let columns: [String]
  /// The column that names the customers; nil where row numbers do.
  let identifier: String?

  init(_ prepared: Prepared) {
    let table = prepared.table
    let places = prepared.features.features.compactMap(\.place)
    var kept: [Int] = []
    for place in (table.identifierColumn.map { [$0] } ?? []) + places where !kept.contains(place) {
      kept.append(place)
    }
    // Who equals another in columns that are not carried would not be found to be equal.
    let twins = Set(
      prepared.audit.entries.filter { $0.step == .duplicates && $0.action == .dropped }.map(\.line))
    let rows = (0..<table.rowCount).filter { !twins.contains(table.position(row: $0, column: 0).line) }
    let file = table.file == "<stdin>" ? "customers.csv" : table.file
    name = String(file.split(separator: "/").last ?? "customers.csv")
    columns = kept.map { table.columns[$0] }
    identifier = table.identifierColumn.map { table.columns[$0] }
    csv = CSVWriter().text(
      header: columns, rows: rows.map { row in kept.map { table.text(row: row, column: $0) } })
  }

  /// What the page carries of the customers, in a sentence.
  var sentence: String {
    "The page carries of every customer: \(listed(columns.map { harmless($0) })). Nothing else of the file."
  }
}
