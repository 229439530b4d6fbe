/// How a column is to be read.
enum ColumnKind: Hashable {
  case numbers, words
  /// Every value is missing.
  case empty
}

extension Table {
  /// Words where not a single cell holds a number, or what was meant for one, such as `12 k$`. A column that
  /// is called gender holds words if it begins with one.
  func kind(ofColumn column: Int) -> ColumnKind {
    let isGender = MallColumn(spelled: columns[column]) == .gender
    var hasWord = false
    var hasSpoiledNumber = false
    for row in 0..<rowCount {
      switch number(row: row, column: column) {
      case .number, .tooLarge: return .numbers
      case .missing: continue
      case .notANumber where isGender: return .words
      case .notANumber:
        let isWord = isWord(row: row, column: column)
        hasWord = hasWord || isWord
        hasSpoiledNumber = hasSpoiledNumber || !isWord
      }
    }
    return hasSpoiledNumber ? .numbers : hasWord ? .words : .empty
  }

  /// Whether a cell that is no number was not meant for one either: it begins with a letter, or its trouble
  /// has no name.
  private func isWord(row: Int, column: Int) -> Bool {
    let text = excerpt(row: row, column: column)
    guard let first = text.first, first.isLetter, first != "i", first != "I" else {
      let trouble = NumberTrouble(text)
      return trouble == .other || (text.first?.isLetter == true && trouble != .infinite)
    }
    return true
  }

  /// A cell's text without the blanks around it; nil where it is missing.
  func word(row: Int, column: Int) -> String? {
    let text = text(row: row, column: column).trimmed
    return text.isEmpty || MissingWord.replacesWord(text) ? nil : text
  }
}
