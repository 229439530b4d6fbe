import Numerics

extension Cleaning {
  /// Leaves customers out, or fills in what they miss in a chosen feature. In other columns what is missing
  /// is counted and stays missing. A feature without any value is an error.
  mutating func handleMissing() throws(DataErrors) {
    try checkValues()
    var found: [(row: Int, column: Int)] = []
    for column in table.columns.indices where isCounted(column) {
      let missing = missingRows(column: column)
      guard !missing.isEmpty else { continue }
      found += missing.map { ($0, column) }
      let isFeature = chosen.contains(column)
      let filling = isFeature ? filling(column: column) : nil
      self.missing.append(
        Audit.MissingColumn(
          column: table.columns[column], count: missing.count, isFeature: isFeature, filling: filling))
      if let filling { fill(column, rows: missing, with: filling) }
    }
    noteMissing(found.sorted { $0 < $1 })
    if preparation.missing == .drop {
      let incomplete = Set(found.filter { chosen.contains($0.column) }.map { $0.row })
      rows.removeAll { incomplete.contains($0) }
    }
  }

  private func isCounted(_ column: Int) -> Bool {
    chosen.contains(column) || (column != table.identifierColumn && !table.columns[column].isEmpty)
  }

  private func checkValues() throws(DataErrors) {
    var problems = ProblemList()
    for column in chosen.sorted() where missingRows(column: column).count == table.rowCount {
      problems.add(at: table.headerOffset(column: column), .noValues(column: table.columns[column]))
    }
    try table.check(problems)
  }

  /// What stands in for a feature's missing values; nil where nothing does.
  private func filling(column: Int) -> AuditEntry.Filling? {
    guard preparation.missing == .mean || preparation.missing == .median else { return nil }
    if let words = words[column] {
      let column = WordColumn(name: table.columns[column], words)
      // Of equally frequent words the first.
      let counts = column.counts
      return counts.max().flatMap { counts.firstIndex(of: $0) }.map { .word(column.words[$0]) }
    }
    let present = (numbers[column] ?? []).filter { !$0.isNaN }
    guard !present.isEmpty else { return nil }
    let isMean = preparation.missing == .mean
    return .number(isMean ? Moments(present).mean : quantile(0.5, ofSorted: present.sorted()))
  }

  private mutating func fill(_ column: Int, rows: [Int], with filling: AuditEntry.Filling) {
    for row in rows {
      switch filling {
      case .number(let number): numbers[column]?[row] = number
      case .word(let word): words[column]?[row] = word
      }
    }
  }

  private mutating func noteMissing(_ found: [(row: Int, column: Int)]) {
    let fillings = Dictionary(uniqueKeysWithValues: missing.map { ($0.column, $0.filling) })
    for (row, column) in found {
      let filling = fillings[table.columns[column]] ?? nil
      let action: AuditEntry.Action =
        filling.map { .filled($0) }
        ?? (chosen.contains(column) && preparation.missing == .drop ? .dropped : .kept)
      note(.missing, row: row, column: column, finding(row: row, column: column), action)
    }
  }

  private func finding(row: Int, column: Int) -> AuditEntry.Finding {
    let text = table.excerpt(row: row, column: column)
    let isUnreadable = numbers[column] != nil && table.number(row: row, column: column) != .missing
    return isUnreadable ? .unreadable(text) : .missing(text)
  }
}
