/// The columns that were chosen as features.
struct FeatureChoice {
  /// Indices of columns, in the order asked for.
  let columns: [Int]

  /// The columns of `names`, or without names those that go without saying.
  init(_ names: [String]?, in table: Table) throws(DataErrors) {
    if let names { try self.init(named: names, in: table) } else { try self.init(defaultIn: table) }
  }

  /// All columns of numbers, be there none.
  init(describedIn table: Table) throws(DataErrors) {
    try table.checkDateOrders(table.columns.indices.filter { !table.columns[$0].isEmpty })
    columns = table.numericColumns
  }

  /// All columns of numbers but the identifier.
  init(allNumericIn table: Table) throws(DataErrors) {
    try table.checkDateOrders(table.columns.indices.filter { !table.columns[$0].isEmpty })
    columns = table.numericColumns
    if columns.isEmpty { try table.check(table.noNumericColumn) }
  }

  /// Finds the columns of `names`, see `ColumnNames`. All names that do not fit are thrown together.
  init(named names: [String], in table: Table) throws(DataErrors) {
    var columns: [Int] = []
    var problems = ProblemList()
    for name in names.map({ $0.trimmed }) {
      guard !name.isEmpty else {
        problems.add(at: table.headerOffset(), .noFeatureNamed)
        continue
      }
      do throws(ColumnMiss) {
        let column = try table.names.place(of: name)
        if columns.contains(column) {
          problems.add(at: table.headerOffset(), .featureNamedTwice(name, column: table.columns[column]))
        } else {
          columns.append(column)
        }
      } catch {
        problems.add(at: table.headerOffset(), Self.finding(name, error, in: table))
      }
    }
    if names.isEmpty { problems.add(at: table.headerOffset(), .noFeatureNamed) }
    try table.check(problems)
    self.columns = columns
  }

  private static func finding(_ name: String, _ miss: ColumnMiss, in table: Table) -> Problem.Finding {
    switch miss {
    case .unknown(let closest): .unknownFeature(name, closest: closest, columns: table.names.all)
    case .ambiguous(let columns): .ambiguousFeature(name, columns: columns)
    }
  }

  /// Income and spending in the mall's schema; in any other the choice is the user's.
  init(defaultIn table: Table) throws(DataErrors) {
    if let income = table.names.place(of: .income), let spending = table.names.place(of: .spending) {
      columns = [income, spending]
      return
    }
    let numeric = table.numericColumns.map { table.columns[$0] }
    var problems = numeric.isEmpty ? table.noNumericColumn : ProblemList()
    if !numeric.isEmpty {
      problems.add(
        at: table.headerOffset(),
        table.layout.headerLooksLikeCustomer ? .headerIsCustomer : .featuresNotChosen(numeric: numeric))
    }
    try table.check(problems)
    columns = []
  }
}

extension Table {
  /// That there is nothing to compute with; where a column nearly is one of numbers, what spoils it.
  var noNumericColumn: ProblemList {
    var problems = ProblemList()
    if layout.headerLooksLikeCustomer {
      problems.add(at: headerOffset(), .headerIsCustomer)
      return problems
    }
    problems.add(at: headerOffset(), .noNumericColumn)
    for column in columns.indices where !columns[column].isEmpty && !looksLikeIdentifier(column) {
      guard case .mixed(let spoiler) = readings[column].content else { continue }
      problems.add(
        at: offset(row: spoiler.row, column: column), about: column, count: spoiler.count,
        second: spoiler.second.map { offset(row: $0, column: column) }, finding(spoiler, column: column))
    }
    return problems
  }

  /// Refuses dates of which no row says whether the day or the month comes first.
  func checkDateOrders(_ wanted: some Sequence<Int>) throws(DataErrors) {
    var problems = ProblemList()
    for column in wanted {
      guard case .mixed(let spoiler) = readings[column].content, spoiler.reason == .orderUnknown else {
        continue
      }
      problems.add(
        at: offset(row: spoiler.row, column: column), about: column, finding(spoiler, column: column))
    }
    try check(problems)
  }

  /// What can be named in it.
  public var names: ColumnNames { ColumnNames(columns) }
}

extension Table {
  /// The places of the columns of these names, in their order.
  ///
  /// - Throws: the names that mean no column.
  public func places(of names: [String]) throws(DataErrors) -> [Int] {
    try FeatureChoice(named: names, in: self).columns
  }

  /// The names of the customers, a name a row: their identifiers, or the row's numbers.
  public var customerNames: [String] { customers() }

  /// What a cell says as a number, or of a date as days before its column's day of origin.
  public enum CellValue: Hashable, Sendable {
    /// A number.
    case value(Double)
    /// Nothing, or a word for it.
    case missing
    /// Anything else.
    case unreadable
  }

  /// What a cell says, read as its column is.
  public func value(row: Int, column: Int) -> CellValue {
    switch number(row: row, column: column) {
    case .number(let value): .value(value)
    case .missing: .missing
    case .tooLarge, .notANumber: .unreadable
    }
  }

  /// A cell's text without the blanks around it; nil where it says nothing, or a word for a missing value.
  public func presentWord(row: Int, column: Int) -> String? { word(row: row, column: column) }
}
