import Clustering
import Customers
import Numerics
import Testing

@testable import Segments

/// Customers with segments and the statement on them.
struct StatementSample {
  let prepared: Prepared
  let saved: SavedSegments
  let profiles: Profiles
  let statement: SegmentsStatement
  private let features: [String]

  /// - Parameter algorithm: 0 for k-means, 1 for hierarchical, 2 for a mixture.
  init(
    _ csv: String, features: [String], preparation: Preparation = Preparation(), algorithm: UInt64 = 0,
    clusters: Int = 3
  ) throws {
    self.features = features
    let table = try Table(parsing: Array(csv.utf8), file: "customers.csv")
    prepared = try table.prepared(
      selecting: features, with: preparation, source: Source(name: "customers.csv"))
    let partition = try SampleProfiles.partition(algorithm, of: prepared.features, clusters: clusters)
    profiles = Profiles(of: partition, features: prepared.features, columns: CustomerColumns(prepared))
    saved = SavedSegments(profiles)
    statement = try SegmentsStatement(saved, of: prepared, rule: "the nearest", version: "1")
  }

  var table: Table { prepared.table }

  /// The table's rows as they would be imported: an empty cell of a column of numbers is null there.
  func cells(_ row: Int, types: [String]) -> [String?] {
    table.columns.indices.map { column in
      let text = table.text(row: row, column: column)
      return types[column] != "TEXT" && Double(text) == nil ? nil : text
    }
  }

  /// All columns as text, or those of numbers as numbers.
  func types(asText: Bool) -> [String] {
    table.columns.indices.map { asText || !table.numericColumns.contains($0) ? "TEXT" : "DOUBLE PRECISION" }
  }

  /// Where assigning puts the customers that are left, by their rows in the table: segment and distance.
  ///
  /// Who was left out as an outlier when the segments were made is assigned like anybody else.
  func expected() throws -> [Int: (segment: Int, distance: Double)] {
    var preparation = prepared.audit.preparation
    if preparation.outliers == .drop { preparation.outliers = .keep }
    let all = try table.prepared(selecting: features, with: preparation, source: prepared.features.source)
    let placements = saved.assignment(of: all.features.values).placements
    return Dictionary(uniqueKeysWithValues: zip(all.rows, placements).map { ($0, ($1.segment, $1.distance)) })
  }

  /// What the statement gives in SQLite, in the order of the rows.
  func inSQLite(asText: Bool) throws -> [[String?]] {
    let database = try SQLite()
    let types = types(asText: asText)
    let columns = zip(table.columns, types).map { "\(SQLWords.name($0)) \($1)" }.joined(separator: ", ")
    try database.rows(of: "CREATE TABLE customers (\(columns))")
    try database.rows(of: "BEGIN")
    let marks = types.map { _ in "?" }.joined(separator: ", ")
    for row in 0..<table.rowCount {
      try database.rows(
        of: "INSERT INTO customers VALUES (\(marks))", binding: cells(row, types: types))
    }
    try database.rows(of: "COMMIT")
    return try database.rows(of: statement.text)
  }
}

extension StatementSample {
  /// Every customer is where assigning puts it; who misses a value has no segment. All kept columns are
  /// there.
  func check(_ rows: [[String?]]) throws {
    let (expected, names) = (try expected(), saved.segments.map(\.name))
    try #require(rows.count == table.rowCount)
    // Those who were read for the segments are read in the same way again.
    let readable = try saved.readable(in: table)
    #expect(Set(readable.rows).isSuperset(of: expected.keys))
    for (row, placement) in zip(readable.rows, saved.assignment(of: readable.values).placements) {
      guard let (segment, distance) = expected[row] else { continue }
      #expect(placement.segment == segment && placement.distance == distance, "row \(row)")
    }
    let own = KeptColumns(table).kept.count
    for (row, cells) in rows.enumerated() {
      try #require(cells.count == own + 3)
      guard let (segment, distance) = expected[row] else {
        #expect(cells[own...].allSatisfy { $0 == nil }, "row \(row)")
        continue
      }
      #expect(cells[own] == String(segment) && cells[own + 1] == names[segment - 1], "row \(row)")
      let found = Double(cells[own + 2] ?? "") ?? .nan
      #expect(abs(found - distance) <= 1e-12 * max(1, distance), "row \(row): \(found), \(distance)")
    }
  }

  static let evilNames = [
    "x\"; DROP TABLE customers; --", "it's", "a\u{301}\"\u{301}", "two\nlines; --", "cw_value_1", "ORDER",
    "Segment",
  ]

  /// Few customers whose columns are called so; all but the last are features.
  static func named(_ names: [String]) throws -> StatementSample {
    let rows = ["1", "2", "3", "40", "41", "42"].map { value in names.map { _ in value } }
    let csv = CSVWriter().text(header: ["id"] + names, rows: rows.enumerated().map { ["c\($0)"] + $1 })
    return try StatementSample(csv, features: Array(names.dropLast()), clusters: 2)
  }
}
