import Words

extension Table {
  /// The table with another's columns behind its own, row by row those of the same customer. Customers who
  /// are not in the other table miss what it tells; those who are only there are left out.
  ///
  /// Customers are the same where their identifiers are the same text. A column whose name the table has
  /// already is renamed: `Age (visits.csv)`. An identifier that is in the joined table twice is an error, and
  /// so is a joined table without any of the customers; its rows without an identifier are left out. The
  /// order of its rows does not matter.
  public func joined(with other: Table) throws(DataErrors) -> Table {
    let keys = try joiningColumns(with: other)
    var problems = ProblemList()
    var otherProblems = ProblemList()
    let customers = customers()
    let others = other.identifiers(column: keys.other, problems: &otherProblems)
    let added = other.columns.indices.filter { $0 != keys.other }
    var places: [String?: Int] = [:]
    for (index, other) in others.enumerated() where places[other] == nil && !other.isEmpty {
      places[other] = index
    }
    let matches = customers.map { places[$0] }
    let header = other.headerOffset(column: keys.other)
    if bytes.count + other.bytes.count >= Cell.byteLimit {
      otherProblems.add(at: header, .tooManyBytes(bytes.count + other.bytes.count))
    } else if added.isEmpty {
      otherProblems.add(at: header, .noColumnJoined)
    } else if !matches.contains(where: { $0 != nil }) {
      otherProblems.add(at: header, .nobodyJoined(column: other.columns[keys.other], file: file))
    }
    problems.add(otherProblems, shiftedBy: bytes.count + 1)
    try problems.check(file: file) { offset in
      offset < bytes.count
        ? place(ofByte: offset) : (other.file, other.place(ofByte: offset - bytes.count - 1).position)
    }

    let titles = joinedNames(added.map { other.columns[$0] }, file: other.file)
    let unmatched = matches.indices.filter { matches[$0] == nil }
    let known = Set(matches)
    let unknown = others.indices.filter { !known.contains($0) }
    let join = Join(
      file: other.file, identifier: columns[keys.own], joinedIdentifier: other.columns[keys.other],
      columns: titles,
      renamed: zip(added, titles).filter { other.columns[$0] != $1 }.map {
        .init(from: other.columns[$0], to: $1)
      },
      matched: rowCount - unmatched.count,
      unmatched: zip(unmatched, lines(ofRows: unmatched)).map { Join.Row(customer: customers[$0], line: $1) },
      unknown: zip(unknown, other.lines(ofRows: unknown)).map { Join.Row(customer: others[$0], line: $1) })
    return appending(other, columns: added, titles: titles, rows: matches, identifier: keys.own, join: join)
  }

  /// The columns that name the customers, here and there: the other's of the same name, or the one that is
  /// called like an identifier.
  private func joiningColumns(with other: Table) throws(DataErrors) -> (own: Int, other: Int) {
    var problems = ProblemList()
    guard let own = identifierColumn else {
      problems.add(at: headerOffset(), .nothingToJoinBy)
      throw problems.errors(file: file) { place(ofByte: $0) }
    }
    let namesake = try? other.names.place(of: columns[own])
    guard let column = namesake ?? other.identifierColumn else {
      problems.add(at: other.headerOffset(), .nothingToJoinBy)
      throw problems.errors(file: other.file) { other.place(ofByte: $0) }
    }
    return (own, column)
  }
}
