import Customers
import TestSupport
import Testing
import Words

@testable import Segments

/// The statements in a database that is strict about types.
@Suite(.enabled(if: PostgreSQL.obstacle == nil, "\(PostgreSQL.obstacle ?? "")"))
struct PostgreSQLTests {
  @Test func customersGetTheirSegments() throws {
    let database = try PostgreSQL()
    var samples: [StatementSample] = []
    for algorithm: UInt64 in 0..<3 {
      samples.append(
        try StatementSample(
          String(decoding: Mall.csv(), as: UTF8.self), features: ["income", "spending"],
          algorithm: algorithm, clusters: 5))
    }
    for seed: UInt64 in 0..<9 { samples.append(try StatementSample.made(seed)) }
    for (csv, features) in StatementTests.forms {
      let sample = try StatementSample(csv, features: features, clusters: 2)
      try sample.check(try sample.rows(in: database, asText: true))
    }
    if let count = TestEnvironment.tries {
      samples.append(
        try StatementSample(
          String(decoding: Mall.csv(customers: count, seed: 3), as: UTF8.self),
          features: ["Age", "income", "spending"], algorithm: 2, clusters: 6))
    }
    for sample in samples {
      for asText in [true, false] { try sample.check(try sample.rows(in: database, asText: asText)) }
    }
  }

  @Test func namesCanDoNoHarm() throws {
    let sample = try StatementSample.named(StatementSample.evilNames)
    let database = try PostgreSQL()
    try sample.check(try sample.rows(in: database, asText: true))
    #expect(try database.rows(of: "SELECT COUNT(*) FROM customers") == [[String(sample.table.rowCount)]])
  }
}

extension StatementSample {
  /// What the statement gives there, in the order of the rows.
  func rows(in database: PostgreSQL, asText: Bool) throws -> [[String?]] {
    let types = types(asText: asText)
    let columns = zip(table.columns, types).map { "\(SQLWords.name($0)) \($1)" }
    // A column of the test's own keeps the order, which no database promises.
    let header = (["\"test row\" INTEGER"] + columns).joined(separator: ", ")
    let rows = (0..<table.rowCount).map { row -> String in
      let cells = cells(row, types: types).map { $0.map { SQLWords.text($0) } ?? "NULL" }
      return "(" + ([String(row)] + cells).joined(separator: ", ") + ")"
    }
    let found = try database.rows(
      of: """
        SET client_min_messages = warning;
        DROP TABLE IF EXISTS customers;
        CREATE TABLE customers (\(header));
        INSERT INTO customers VALUES \(rows.joined(separator: ",\n"));
        \(statement.text.replacing("SELECT\n", with: "SELECT \"test row\",\n", maxReplacements: 1))
        """)
    return found.sorted { Int($0[0] ?? "") ?? 0 < Int($1[0] ?? "") ?? 0 }.map { Array($0.dropFirst()) }
  }
}
