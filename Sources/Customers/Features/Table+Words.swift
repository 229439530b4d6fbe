/// How a column is to be read.
enum ColumnKind: Hashable {
  case numbers, words
  /// Every value is missing.
  case empty
}

extension Table {
  /// Numbers, dates among them, or words. Of a column with both, words where they are kinds: few, and each of
  /// those that are no numbers there more than once; and where the column is called gender and begins with
  /// one.
  func kind(ofColumn column: Int) -> ColumnKind {
    switch readings[column].content {
    case .numbers, .dates: .numbers
    case .words: .words
    case .nothing: .empty
    case .mixed: isGenderInWords(column) || holdsKinds(column) ? .words : .numbers
    }
  }

  private func isGenderInWords(_ column: Int) -> Bool {
    guard MallColumn(spelled: columns[column]) == .gender,
      let first = (0..<rowCount).first(where: { word(row: $0, column: column) != nil })
    else { return false }
    return number(row: first, column: column) == .notANumber
  }

  /// Whether a column of numbers and words, such as 0, 1, 2, 3, 4+, tells few kinds apart.
  private func holdsKinds(_ column: Int) -> Bool {
    guard case .mixed(let spoiler) = readings[column].content, spoiler.reason == .noNumber else {
      return false
    }
    var counts: [String: Int] = [:]
    for row in 0..<rowCount {
      guard let word = word(row: row, column: column) else { continue }
      counts[word, default: 0] += 1
      if counts.count > CodedColumn.wordLimit { return false }
    }
    return counts.allSatisfy { word, count in
      let bytes = Array(word.utf8)
      return count > 1 || CellNumber(bytes.span, 0..<bytes.count) != .notANumber
    } && counts.values.reduce(0, +) >= 2 * counts.count
  }

  /// A cell's text without the blanks around it; nil where it is missing.
  func word(row: Int, column: Int) -> String? {
    let range = Blank.trimmed(bytes.span, cell(row: row, column: column).range)
    if range.isEmpty || missingWords.replaceWord(bytes.span, range) { return nil }
    let text = text(row: row, column: column).trimmed
    return text.isEmpty ? nil : text
  }
}
