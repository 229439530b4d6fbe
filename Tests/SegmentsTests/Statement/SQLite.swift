import CSQLite

/// A database in memory, through the linked SQLite.
final class SQLite {
  /// What SQLite says of a mistake.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private let database: OpaquePointer

  init() throws {
    var database: OpaquePointer?
    guard sqlite3_open(":memory:", &database) == SQLITE_OK, let database else {
      throw Mistake(description: "no database")
    }
    self.database = database
  }

  deinit { sqlite3_close(database) }

  /// Runs one statement; rows of texts, nil where a cell is null. Numbers keep all their digits.
  @discardableResult
  func rows(of sql: String, binding values: [String?] = []) throws -> [[String?]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw mistake }
    defer { sqlite3_finalize(statement) }
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in values.enumerated() {
      if let value { sqlite3_bind_text(statement, Int32(index + 1), value, -1, transient) }
    }
    var rows: [[String?]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append((0..<sqlite3_column_count(statement)).map { cell(statement, $0) })
      case SQLITE_DONE: return rows
      default: throw mistake
      }
    }
  }

  private func cell(_ statement: OpaquePointer?, _ column: Int32) -> String? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: nil
    case SQLITE_FLOAT: sqlite3_column_double(statement, column).description
    default: String(cString: sqlite3_column_text(statement, column))
    }
  }

  private var mistake: Mistake { Mistake(description: String(cString: sqlite3_errmsg(database))) }

  /// The names of the columns that a statement gives.
  func columns(of sql: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw mistake }
    defer { sqlite3_finalize(statement) }
    return (0..<sqlite3_column_count(statement)).map { String(cString: sqlite3_column_name(statement, $0)) }
  }
}
