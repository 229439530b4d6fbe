import CSQLite
import Foundation
import Testing

@testable import Databases

@Suite final class DatabaseTests {
  private let path = NSTemporaryDirectory() + "clusterwalk-\(UUID().uuidString).db"

  init() throws {
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let script = """
      CREATE TABLE "cust;omers" (id INTEGER, "a ""b" REAL, note TEXT, raw BLOB);
      INSERT INTO "cust;omers" VALUES (1, 0.1, 'é', x'6162'), (2, 15.0, NULL, NULL), (3, 1e300, '', x'');
      CREATE VIEW rich AS SELECT id FROM "cust;omers" WHERE id > 1;
      """
    try #require(sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func fault(_ query: String) -> DatabaseFault? {
    do throws(DatabaseFault) { _ = try Database(opening: path).rows(of: query) } catch { return error }
    return nil
  }

  @Test func tablesAndViewsAreRowsOfTexts() throws {
    let database = try Database(opening: path)
    #expect(try database.tables() == ["cust;omers", "rich"])
    #expect(
      try database.rows(ofTable: "Cust;Omers") == [
        ["id", "a \"b", "note", "raw"], ["1", "0.1", "é", "ab"], ["2", "15", "", ""],
        ["3", "1e+300", "", ""],
      ])
    #expect(try database.rows(ofTable: "rich") == [["id"], ["2"], ["3"]])
    let missing = #expect(throws: DatabaseFault.self) {
      try database.rows(ofTable: "x\"; DROP TABLE rich; --")
    }
    #expect(missing?.what == "there is no table “x\"; DROP TABLE rich; --”")
    #expect(
      missing?.whatToDo
        == "name one with --table, or ask with --query; the tables are “cust;omers”, “rich”")
  }

  @Test func aQueryIsOneSelect() throws {
    let database = try Database(opening: path)
    #expect(try database.rows(of: "SELECT COUNT(*) AS n FROM rich; -- done\n ;") == [["n"], ["2"]])
    #expect(
      try database.rows(of: "WITH t AS (SELECT 1 AS x) SELECT x, SQRT(4.0) AS s FROM t") == [
        ["x", "s"], ["1", "2"],
      ])
    #expect(fault("SELECT 1; SELECT 2")?.what == "exactly one statement is run")
    #expect(
      fault("")?.what == "exactly one statement is run"
        && fault(" -- ")?.what == "exactly one statement is run")
    #expect(fault("SELEC 1")?.what == "SQLite says: near \"SELEC\": syntax error")
    #expect(fault("SELECT * FROM nowhere")?.what == "SQLite says: no such table: nowhere")
  }

  @Test func nothingIsWritten() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let other = path + "-other"
    for query in [
      "DELETE FROM rich", "DROP TABLE \"cust;omers\"", "INSERT INTO \"cust;omers\" VALUES (4, 4, 4, 4)",
      "ATTACH '\(other)' AS o", "PRAGMA journal_mode = WAL", "CREATE TABLE t (x)", "VACUUM INTO '\(other)'",
      "BEGIN",
      "DELETE FROM \"cust;omers\" RETURNING id",
    ] {
      #expect(fault(query) != nil, "\(query)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func resultsWithoutAnEndHaveOne() throws {
    let query = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x, -x FROM r"
    let fault = #expect(throws: DatabaseFault.self) {
      try Database(opening: path, cellLimit: 1000).rows(of: query)
    }
    #expect(fault?.what == "the result has more than 1,000 cells, the most that is read")
  }

  @Test func whatIsNoDatabaseIsTold() throws {
    let text = path + "-text"
    try Data("no database, but long enough to be one perhaps, or so it seems".utf8).write(
      to: URL(fileURLWithPath: text))
    defer { try? FileManager.default.removeItem(atPath: text) }
    let fault = #expect(throws: DatabaseFault.self) { try Database(opening: text).tables() }
    #expect(fault?.what == "SQLite says: file is not a database")
    #expect(throws: DatabaseFault.self) { try Database(opening: path + "-nothing").tables() }
  }
}
