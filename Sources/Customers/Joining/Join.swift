/// How two files of customers met.
public struct Join: Hashable, Sendable {
  /// The joined file as the user named it.
  public var file: String
  /// The names of the columns that name the customers: the first file's, and the joined one's.
  public var identifier: String
  /// The name of the column that names them in the joined file.
  public var joinedIdentifier: String
  /// The names of the columns that were added, as the table has them.
  public var columns: [String]
  /// Those of them that have another name in the joined file, as the table has a column of that name.
  public var renamed: [Renaming]
  /// How many customers are in both files.
  public var matched: Int
  /// Customers who are not in the joined file: what it tells is missing for them.
  public var unmatched: [Row]
  /// Rows of the joined file whose customers are not in the table: they were left out.
  public var unknown: [Row]

  /// A column that is called otherwise in the joined file.
  public struct Renaming: Hashable, Sendable {
    /// Its name there.
    public var from: String
    /// Its name in the table.
    public var to: String
  }

  /// A customer's row in the file that it is in.
  public struct Row: Hashable, Sendable {
    /// The customer's name.
    public var customer: String
    /// The line in which the row begins, counted from 1.
    public var line: Int
  }
}

extension Join {
  /// What was found row by row; `table` is the file that was joined to.
  func entries(table: String) -> [AuditEntry] {
    unmatched.map {
      AuditEntry(
        step: .join, file: table, line: $0.line, customer: $0.customer, column: nil, finding: .notJoined,
        action: .kept)
    }
      + unknown.map {
        AuditEntry(
          step: .join, file: file, line: $0.line, customer: $0.customer, column: nil,
          finding: .unknownCustomer, action: .dropped)
      }
  }
}
