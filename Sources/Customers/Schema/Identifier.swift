import Words

/// The column that names the customers.
public struct Identifier: Hashable, Sendable {
  /// Its place in the table.
  public let column: Int
  /// Why it is the one.
  public let reason: Reason

  /// Why a column names the customers.
  public enum Reason: Hashable, Sendable {
    /// Its user said so.
    case chosen
    /// It named the customers that segments were made from.
    case remembered
    /// It is called like an identifier of customers.
    case name
    /// Its name may be one, and its values are whole or words, and nearly all different.
    case nameAndValues
  }

  /// A column with the reason why it names the customers.
  public init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }

  /// The share of a column's values that are different, from which on they may name customers.
  static let leastShare = 0.95

  /// The column that names the customers; nil where none does, or where the chosen name is of none.
  init?(
    in names: [String], readings: [ColumnReading], choice: ReadingOptions.IdentifierChoice, cells: CellTexts
  ) {
    switch choice {
    case .none, .remembered(nil): return nil
    case .column(let name):
      guard let column = try? ColumnNames(names).place(of: name) else { return nil }
      self.init(column: column, reason: .chosen)
    case .remembered(let name?):
      if let column = try? ColumnNames(names).place(of: name) {
        self.init(column: column, reason: .remembered)
      } else {
        self.init(in: names, readings: readings, choice: .automatic, cells: cells)
      }
    case .automatic:
      let ranked = names.indices.compactMap { column in
        // Only the first column may name rows without a name of its own.
        names[column].isEmpty && column > 0
          ? nil : IdentifierName(names[column]).strength.map { (column: column, strength: $0) }
      }
      let strong = ranked.filter { $0.strength.isStrong }.min {
        ($0.strength.rank, $0.column) < ($1.strength.rank, $1.column)
      }
      if let strong {
        self.init(column: strong.column, reason: .name)
        return
      }
      let weak = ranked.sorted { ($0.strength.rank, $0.column) < ($1.strength.rank, $1.column) }
        .first { cells.areDifferent(column: $0.column, readings[$0.column]) }
      guard let weak else { return nil }
      self.init(column: weak.column, reason: .nameAndValues)
    }
  }
}

extension CellTexts {
  /// Whether a column's values are whole or words, and nearly all different, as names of customers are.
  func areDifferent(column: Int, _ reading: ColumnReading) -> Bool {
    if case .dates = reading.content { return false }
    var different: Set<String> = []
    var count = 0
    for row in 0..<rowCount {
      let text = text(row: row, column: column)
      if text.isEmpty { continue }
      if let number = Double(text), number != number.rounded() { return false }
      count += 1
      different.insert(text)
    }
    return count > 0 && Double(different.count) >= Identifier.leastShare * Double(count)
  }
}

extension Table {
  /// The column that names the customers, such as `CustomerID` or `id`; nil where none does. A joined column
  /// never does.
  public var identifierColumn: Int? { identifier?.column }

  /// Whether a column is one of identifiers, of the customers or of the rows: no feature unless it is named.
  func looksLikeIdentifier(_ column: Int) -> Bool {
    if column == identifierColumn { return true }
    guard columnsOfItsOwn.contains(column), let strength = IdentifierName(columns[column]).strength else {
      return false
    }
    return strength.isStrong
      || CellTexts(bytes: bytes, cells: cells, columns: columns.count, rowCount: rowCount)
        .areDifferent(column: column, readings[column])
  }

  /// The names of the customers, a name a row: the identifiers, or else the rows' numbers from 1. A customer
  /// without an identifier is called by the row, "row 2".
  func customers() -> [String] {
    guard let column = identifierColumn else { return (0..<rowCount).map { String($0 + 1) } }
    var names = (0..<rowCount).map { text(row: $0, column: column).trimmed }
    let blank = names.indices.filter { names[$0].isEmpty }
    if blank.isEmpty { return names }
    var taken = Set(names)
    for row in blank {
      var name = "row \(row + 1)"
      while !taken.insert(name).inserted { name += "’" }
      names[row] = name
    }
    return names
  }

  /// How many customers have no identifier in the column that names them.
  var blankIdentifiers: Int {
    guard let column = identifierColumn else { return 0 }
    return (0..<rowCount).count { text(row: $0, column: column).trimmed.isEmpty }
  }

  /// The cells of a column, of which none may be there twice; those without anything may.
  func identifiers(column: Int, problems: inout ProblemList) -> [String] {
    var names: [String] = []
    names.reserveCapacity(rowCount)
    var rows: [String: Int] = [:]
    rows.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let name = text(row: row, column: column).trimmed
      if !name.isEmpty, let first = rows.updateValue(row, forKey: name) {
        rows[name] = first
        problems.add(
          at: offset(row: row, column: column), about: column,
          .repeatedIdentifier(
            name, column: columns[column],
            firstLine: place(ofByte: offset(row: first, column: column)).position.line))
      }
      names.append(name)
    }
    return names
  }
}
