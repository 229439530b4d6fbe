/// A table's columns on their way through the steps of preparation. Each step is a method, in a file of its
/// own.
struct Cleaning {
  let table: Table
  let preparation: Preparation
  /// The columns of the chosen features.
  let chosen: [Int]
  /// The customers' names, one for every row of the table.
  let customers: [String]
  /// Columns of numbers, by their index: a value for every row of the table, NaN where it is missing.
  var numbers: [Int: [Double]] = [:]
  /// Chosen columns of words, by their index: a word for every row of the table, nil where it is missing.
  var words: [Int: [String?]] = [:]
  /// The rows that are still there, ascending.
  var rows: [Int]
  var missing: [Audit.MissingColumn] = []
  var fences: [Audit.FencedFeature] = []
  var entries: [AuditEntry] = []
  /// The line in which each row of the table begins.
  private lazy var lines = table.lines(ofRows: Array(0..<table.rowCount))

  /// Reads the columns. What can't be read in the chosen ones is thrown at once, with what is wrong with the
  /// customers' names.
  ///
  /// - Parameters:
  ///   - table: the customers.
  ///   - chosen: the columns of the features.
  ///   - preparation: what is to be done.
  ///   - keepsTwins: whether rows that are equal, identifier included, are no trouble, as where nothing is
  ///     clustered.
  init(
    _ table: Table, chosen: [Int], _ preparation: Preparation, keepsTwins: Bool = false
  ) throws(DataErrors) {
    var problems = ProblemList()
    customers = table.customers()
    self.table = table
    self.chosen = chosen
    self.preparation = preparation
    rows = Array(0..<table.rowCount)
    for column in chosen {
      switch table.kind(ofColumn: column) {
      case .words: words[column] = rows.map { table.word(row: $0, column: column) }
      case .numbers, .empty: numbers[column] = table.chosenNumbers(column: column, problems: &problems)
      }
      if preparation.missing == .fail { problems.add(missingValues(column: column)) }
    }
    readOthers()
    problems.add(repeatedCustomers(areTwinsKept: keepsTwins || preparation.duplicates == .drop))
    try table.check(problems)
  }

  /// The chosen column's missing values, each a problem.
  private func missingValues(column: Int) -> ProblemList {
    var problems = ProblemList()
    for row in missingRows(column: column) {
      let text = table.excerpt(row: row, column: column)
      let name = table.columns[column]
      // What could not be read has been found already.
      guard words[column] != nil || table.number(row: row, column: column) == .missing else { continue }
      problems.add(
        at: table.offset(row: row, column: column), about: column,
        text.isEmpty ? .missingValue(column: name) : .missingWord(text, column: name))
    }
    return problems
  }

  /// Reads the columns of numbers that were not chosen, where a cell that can't be read counts as missing.
  private mutating func readOthers() {
    for column in table.numericColumns where numbers[column] == nil {
      numbers[column] = table.numbers(column: column) { _, _ in }
    }
  }

  /// The rows of the table in which a column's value is missing.
  func missingRows(column: Int) -> [Int] {
    if let numbers = numbers[column] { return numbers.indices.filter { numbers[$0].isNaN } }
    if let words = words[column] { return words.indices.filter { words[$0] == nil } }
    return (0..<table.rowCount).filter { table.word(row: $0, column: column) == nil }
  }

  /// Notes what was found in a row of the table and what was done about it.
  mutating func note(
    _ step: AuditEntry.Step, row: Int, column: Int? = nil, _ finding: AuditEntry.Finding,
    _ action: AuditEntry.Action
  ) {
    entries.append(
      AuditEntry(
        step: step, file: table.file, line: line(ofRow: row), customer: customers[row],
        column: column.map { table.columns[$0] }, finding: finding, action: action))
  }

  /// The line in which a row of the table begins.
  mutating func line(ofRow row: Int) -> Int { lines[row] }
}

extension Table {
  fileprivate func chosenNumbers(column: Int, problems: inout ProblemList) -> [Double] {
    var found = ProblemList()
    if case .mixed(let spoiler) = readings[column].content {
      found.add(
        at: offset(row: spoiler.row, column: column), about: column, count: spoiler.count,
        second: spoiler.second.map { offset(row: $0, column: column) }, finding(spoiler, column: column))
      problems.add(found)
      return Array(repeating: .nan, count: rowCount)
    }
    let values = numbers(column: column) { row, finding in
      found.add(at: offset(row: row, column: column), about: column, finding())
    }
    problems.add(found)
    return values
  }
}
