/// The columns that were chosen as features.
struct FeatureChoice {
  /// Indices of columns, in the order asked for.
  let columns: [Int]

  /// The columns of `names`, or without names those that go without saying.
  init(_ names: [String]?, in table: Table) throws(DataErrors) {
    if let names { try self.init(named: names, in: table) } else { try self.init(defaultIn: table) }
  }

  /// All columns of numbers but the identifier.
  init(allNumericIn table: Table) throws(DataErrors) {
    columns = table.numericColumns
    var problems = ProblemList()
    if columns.isEmpty { problems.add(at: table.headerOffset(), .noNumericColumn) }
    try table.check(problems)
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
    var problems = ProblemList()
    let numeric = table.numericColumns.map { table.columns[$0] }
    problems.add(
      at: table.headerOffset(), numeric.isEmpty ? .noNumericColumn : .featuresNotChosen(numeric: numeric))
    try table.check(problems)
    columns = []
  }
}

extension Table {
  /// What can be named in it.
  public var names: ColumnNames { ColumnNames(columns) }
}
