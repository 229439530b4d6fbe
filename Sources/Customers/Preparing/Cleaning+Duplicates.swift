import Words

extension Cleaning {
  /// Finds customers who equal an earlier one in every column but the identifier, by what the file says: what
  /// was filled in does not make anyone equal.
  mutating func handleDuplicates() {
    let compared = table.columns.indices.filter { $0 != table.identifierColumn }
    var twins: [(row: Int, first: Int)] = []
    // Firsts by the hash of their row; where two different rows share one, the later goes to the next free.
    var firsts: [Int: Int] = [:]
    for row in rows {
      var place = hash(row, compared)
      while let first = firsts[place], !areEqual(row, first, compared) { place &+= 1 }
      if let first = firsts[place] { twins.append((row, first)) } else { firsts[place] = row }
    }
    let isDropped = preparation.duplicates == .drop
    for (row, first) in twins {
      note(
        .duplicates, row: row, .duplicate(of: customers[first], line: line(ofRow: first)),
        isDropped ? .dropped : .kept)
    }
    if isDropped {
      let dropped = Set(twins.map { $0.row })
      rows.removeAll { dropped.contains($0) }
    }
  }

  /// Customers who have several rows: those that are equal are no trouble where twins are kept or left out.
  func repeatedCustomers(areTwinsKept: Bool) -> ProblemList {
    var problems = ProblemList()
    guard let identifier = table.identifierColumn else { return problems }
    let compared = table.columns.indices.filter { $0 != identifier }
    var firsts: [String: Int] = [:]
    firsts.reserveCapacity(customers.count)
    for (row, name) in customers.enumerated() {
      guard let first = firsts[name] else {
        firsts[name] = row
        continue
      }
      let isTwin = areEqual(row, first, compared)
      if isTwin && areTwinsKept { continue }
      let line = table.place(ofByte: table.offset(row: first, column: identifier)).position.line
      let text = table.columns[identifier]
      problems.add(
        at: table.offset(row: row, column: identifier), about: identifier,
        isTwin
          ? .repeatedRow(name, column: text, firstLine: line)
          : .repeatedIdentifier(name, column: text, firstLine: line))
    }
    return problems
  }

  private func hash(_ row: Int, _ columns: [Int]) -> Int {
    var hasher = Hasher()
    for column in columns { hasher.combine(content(row, column)) }
    return hasher.finalize()
  }

  private func areEqual(_ a: Int, _ b: Int, _ columns: [Int]) -> Bool {
    columns.allSatisfy { content(a, $0) == content(b, $0) }
  }

  /// What a cell says: 1.50 is 1.5 in a column of numbers, and an empty cell is NA.
  private enum Content: Hashable {
    case missing
    case number(Double)
    case text(String)
  }

  private func content(_ row: Int, _ column: Int) -> Content {
    if numbers[column] != nil {
      switch table.number(row: row, column: column) {
      case .number(let value): return .number(value)
      case .missing: return .missing
      case .tooLarge, .notANumber: break
      }
    }
    return table.word(row: row, column: column).map { .text($0) } ?? .missing
  }
}
