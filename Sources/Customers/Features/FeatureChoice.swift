import Words

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

  /// Finds the columns of `names`: as the header spells them, capitals aside; with other blanks and
  /// punctuation; or by the mall's short names. All names that do not fit are thrown together.
  init(named names: [String], in table: Table) throws(DataErrors) {
    var columns: [Int] = []
    var problems = ProblemList()
    for name in names.map({ $0.trimmed }) {
      switch Self.find(name, in: table) {
      case .success(let column) where columns.contains(column):
        problems.add(at: table.headerOffset(), .featureNamedTwice(name, column: table.columns[column]))
      case .success(let column): columns.append(column)
      case .failure(let miss): problems.add(at: table.headerOffset(), miss.finding)
      }
    }
    if names.isEmpty { problems.add(at: table.headerOffset(), .noFeatureNamed) }
    try table.check(problems)
    self.columns = columns
  }

  /// Income and spending in the mall's schema; in any other the choice is the user's.
  init(defaultIn table: Table) throws(DataErrors) {
    let income = table.column(of: .income)
    let spending = table.column(of: .spending)
    if let income, let spending {
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

  private struct Miss: Error {
    let finding: Problem.Finding
  }

  private static func find(_ name: String, in table: Table) -> Result<Int, Miss> {
    guard !name.isEmpty else { return .failure(Miss(finding: .noFeatureNamed)) }
    let named = table.columns.indices.filter { !table.columns[$0].isEmpty }
    if let exact = named.first(where: { table.columns[$0] == name }) { return .success(exact) }
    let keys: [(String) -> String] = [{ $0.lowercased() }, comparable]
    for key in keys where !key(name).isEmpty {
      let matches = named.filter { key(table.columns[$0]) == key(name) }
      if matches.count == 1 { return .success(matches[0]) }
      guard matches.isEmpty else {
        return .failure(Miss(finding: .ambiguousFeature(name, columns: matches.map { table.columns[$0] })))
      }
    }
    if let short = MallColumn(rawValue: name.lowercased()), let column = table.column(of: short) {
      return .success(column)
    }
    let shorts = MallColumn.allCases.filter { table.column(of: $0) != nil }.map { $0.rawValue }
    let columns = named.map { table.columns[$0] }
    let closest = closestMatch(to: name, in: shorts + columns)
    return .failure(Miss(finding: .unknownFeature(name, closest: closest, columns: columns)))
  }
}

extension Table {
  /// The first column that spells this one of the mall's.
  public func column(of wanted: MallColumn) -> Int? {
    columns.firstIndex { MallColumn(spelled: $0) == wanted }
  }
}
