import Numerics

extension Cleaning {
  /// The chosen columns of the customers who are left, as features. Too many different words in a column are
  /// an error.
  func coded() throws(DataErrors) -> [CodedColumn] {
    var problems = ProblemList()
    var result: [CodedColumn] = []
    for column in chosen {
      if let words = words[column] {
        let name = table.columns[column]
        let left = WordColumn(name: name, rows.map { words[$0] })
        if left.words.count > CodedColumn.wordLimit {
          problems.add(
            at: table.headerOffset(column: column),
            .tooManyWords(left.words.count, column: name, limit: CodedColumn.wordLimit))
        }
        var coded = CodedColumn(left, place: column, scaling: preparation.scaling)
        coded.features = coded.features.map { table.shown($0) }
        result.append(coded)
      } else {
        let values = rows.map { numbers[column]?[$0] ?? .nan }
        result.append(CodedColumn(table.feature(column), numbers: values))
      }
    }
    try table.check(problems)
    return result
  }

  /// All columns of numbers but the identifier, for the customers who are left.
  func numberTable() -> NumberTable {
    let columns = numbers.keys.filter { chosen.contains($0) || !table.looksLikeIdentifier($0) }
      .filter { $0 != table.identifierColumn }.sorted()
    let series = columns.map { numbers[$0] ?? [] }
    return NumberTable(
      features: columns.map { table.feature($0) },
      values: Matrix(
        rows: rows.count, columns: columns.count, values: rows.flatMap { row in series.map { $0[row] } }))
  }

  /// The columns of few different words, for the customers who are left: at most the words that can be coded,
  /// each of two customers on average, so that names are none; gender in any case.
  func wordColumns() -> [WordColumn] {
    table.columns.indices.compactMap { column in
      guard !table.columns[column].isEmpty, chosen.contains(column) || !table.looksLikeIdentifier(column),
        column != table.identifierColumn, let values = fewWords(column: column)
      else { return nil }
      let words = WordColumn(
        name: table.columns[column], title: table.options.shownName(of: table.columns[column]), values)
      let isFew = words.words.count * 2 <= rows.count || words.isGender
      return isFew && !words.words.isEmpty ? words : nil
    }
  }

  /// The words of a column of words for the customers who are left; nil where they are too many.
  private func fewWords(column: Int) -> [String?]? {
    if let words = words[column] { return rows.map { words[$0] } }
    guard numbers[column] == nil, table.kind(ofColumn: column) == .words else { return nil }
    var different: Set<String> = []
    var values: [String?] = []
    values.reserveCapacity(rows.count)
    for row in rows {
      let word = table.word(row: row, column: column)
      if let word { different.insert(word) }
      if different.count > CodedColumn.wordLimit { return nil }
      values.append(word)
    }
    return values
  }
}
