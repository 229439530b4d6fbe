import CSQLite
import Words

/// An SQLite database that is only read: nothing but SELECT is let through.
public final class Database {
  private let database: OpaquePointer

  /// The most cells that are taken from a result.
  private let cellLimit: Int

  /// Opens the file at a path, which has to be there.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - cellLimit: the most cells that are taken from a result; wide enough for a million customers with
  ///     twenty columns.
  public init(opening path: String, cellLimit: Int = 20_000_000) throws(DatabaseFault) {
    self.cellLimit = cellLimit
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY, nil)
    guard let database = opened else {
      throw DatabaseFault("there is no memory to open it", "close other programs")
    }
    self.database = database
    if status != SQLITE_OK { throw mistake("close what else uses it, or take another file") }
    sqlite3_busy_timeout(database, 2000)
    sqlite3_set_authorizer(database, authorize, nil)
  }

  deinit { sqlite3_close_v2(database) }

  /// The names of its tables and views.
  public func tables() throws(DatabaseFault) -> [String] {
    try rows(
      of:
        """
        SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY 1
        """
    ).dropFirst().map { $0[0] }
  }

  /// The rows of a table, its header first.
  public func rows(ofTable name: String) throws(DatabaseFault) -> [[String]] {
    let names = try tables()
    guard let table = names.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw DatabaseFault("there is no table “\(harmless(name))”", Self.listing(names))
    }
    let quoted = table.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return try rows(of: "SELECT * FROM \"\(quoted)\"")
  }

  /// What to do where no table is named.
  public static func listing(_ tables: [String]) -> String {
    if tables.isEmpty { return "it has no tables; take another file" }
    let names = tables.prefix(12).map { "“\(harmless($0))”" }.joined(separator: ", ")
    let more = tables.count > 12 ? " and \(tables.count - 12) more" : ""
    return "name one with --table, or ask with --query; the tables are \(names)\(more)"
  }

  /// The rows that one SELECT gives, a header of the columns' names first. Nulls are empty, numbers are
  /// written in the fewest digits that give them back.
  public func rows(of query: String) throws(DatabaseFault) -> [[String]] {
    let statement = try prepared(query)
    defer { sqlite3_finalize(statement) }
    let columns = sqlite3_column_count(statement)
    guard columns > 0, sqlite3_stmt_readonly(statement) != 0 else {
      throw DatabaseFault("the statement gives no rows", "ask with SELECT")
    }
    var rows = [(0..<columns).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }]
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append((0..<columns).map { Self.cell(statement, $0) })
      case SQLITE_DONE: return rows
      default: throw mistake("mend the query or the database")
      }
      if rows.count > cellLimit / Int(columns) {
        throw DatabaseFault(
          "the result has more than \(NumberText.count(cellLimit, "cell")), the most that is read",
          "ask for fewer columns or rows with --query")
      }
    }
  }

  /// Exactly one statement.
  private func prepared(_ query: String) throws(DatabaseFault) -> OpaquePointer {
    var statements: [OpaquePointer] = []
    var failed = false
    query.withCString { start in
      var rest: UnsafePointer<CChar>? = start
      while let text = rest, text.pointee != 0, statements.count < 2, !failed {
        var statement: OpaquePointer?
        failed = sqlite3_prepare_v2(database, text, -1, &statement, &rest) != SQLITE_OK
        if let statement { statements.append(statement) }
      }
    }
    if statements.count == 1 && !failed { return statements[0] }
    let problem =
      statements.isEmpty && failed
      ? mistake("mend the query") : DatabaseFault("exactly one statement is run", "ask with one SELECT")
    for statement in statements { sqlite3_finalize(statement) }
    throw problem
  }

  private static func cell(_ statement: OpaquePointer, _ column: Int32) -> String {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return ""
    case SQLITE_INTEGER: return String(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT:
      let value = sqlite3_column_double(statement, column)
      return value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : value.description
    default:
      guard let bytes = sqlite3_column_blob(statement, column) else { return "" }
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }

  private func mistake(_ whatToDo: String) -> DatabaseFault {
    let words = sqlite3_errmsg(database).map { String(cString: $0) } ?? "it can't be read"
    return DatabaseFault("SQLite says: \(harmless(words, limit: 200))", whatToDo)
  }
}

/// Lets SELECT through, with what it needs, and nothing that writes, attaches or sets anything.
private func authorize(
  _: UnsafeMutableRawPointer?, action: Int32, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?,
  _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?
) -> Int32 {
  switch action {
  case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE: SQLITE_OK
  default: SQLITE_DENY
  }
}
