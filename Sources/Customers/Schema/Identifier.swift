import Words

/// Columns that name the customers.
enum Identifier {
  /// Names of such columns as `comparable` reduces them, the surest first.
  private static let keys = [
    "customerid", "custid", "clientid", "memberid", "userid", "id", "customernumber", "customerno",
    "customer",
  ]

  /// The column that names the customers; nil where none is named so.
  static func column(in names: [String]) -> Int? {
    let reduced = names.map(comparable)
    return keys.lazy.compactMap { reduced.firstIndex(of: $0) }.first
  }
}

extension Table {
  /// The column that names the customers, such as `CustomerID` or `id`; nil where none is named so. A joined
  /// column never does.
  public var identifierColumn: Int? { Identifier.column(in: Array(columns[columnsOfItsOwn])) }

  /// The names of the customers, a name a row: the identifiers, or else the rows' numbers from 1.
  func customers(problems: inout ProblemList) -> [String] {
    guard let column = identifierColumn else { return (0..<rowCount).map { String($0 + 1) } }
    return identifiers(column: column, problems: &problems)
  }

  /// The cells of a column, where there has to be one in every row and none may be there twice.
  func identifiers(column: Int, problems: inout ProblemList) -> [String] {
    var names: [String] = []
    names.reserveCapacity(rowCount)
    var rows: [String: Int] = [:]
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let name = text(row: row, column: column).trimmed
      if name.isEmpty {
        problems.add(at: offset(row: row, column: column), .missingIdentifier(column: columns[column]))
      } else if let first = rows.updateValue(row, forKey: name) {
        rows[name] = first
        problems.add(
          at: offset(row: row, column: column),
          .repeatedIdentifier(
            name, column: columns[column],
            firstLine: place(ofByte: offset(row: first, column: column)).position.line))
      }
      names.append(name)
    }
    return names
  }
}
