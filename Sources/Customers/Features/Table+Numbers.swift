extension Table {
  /// The columns of nothing but numbers and missing values, at least one number among them, the column that
  /// names the customers left out.
  public var numericColumns: [Int] {
    let identifier = identifierColumn
    return columns.indices.filter { $0 != identifier && !columns[$0].isEmpty && isNumeric($0) }
  }

  private func isNumeric(_ column: Int) -> Bool {
    var hasNumber = false
    for row in 0..<rowCount {
      switch number(row: row, column: column) {
      case .number: hasNumber = true
      case .missing: continue
      case .tooLarge, .notANumber: return false
      }
    }
    return hasNumber
  }

  /// The numbers of a column, one for each row; NaN stands for what is missing. So it does for what is no
  /// number, which `trouble` is told of.
  func numbers(column: Int, trouble: (_ row: Int, @autoclosure () -> Problem.Finding) -> Void) -> [Double] {
    // Two decimal marks in one column mean that one is no decimal mark.
    var mark = CellNumber.Mark.none
    return (0..<rowCount).map { row in
      let number = number(row: row, column: column)
      switch number {
      case .missing: return .nan
      case .number(let value, let found) where found == .none || mark == .none || found == mark:
        if mark == .none { mark = found }
        return value
      case .number, .tooLarge, .notANumber:
        trouble(row, finding(number, row: row, column: column))
        return .nan
      }
    }
  }

  /// What is wrong with a cell that is no number of its column.
  private func finding(_ number: CellNumber, row: Int, column: Int) -> Problem.Finding {
    let name = columns[column]
    let text = excerpt(row: row, column: column)
    return switch number {
    case .missing: .missingValue(column: name)
    case .number: .mixedDecimalMarks(text, column: name)
    case .tooLarge: .tooLarge(text, column: name)
    case .notANumber: .notANumber(text, column: name, NumberTrouble(text))
    }
  }

  /// What a cell says, read as a number.
  func number(row: Int, column: Int) -> CellNumber {
    let comma = sheet(ofColumn: column).separator.allowsDecimalComma
    let number = CellNumber(bytes.span, cell(row: row, column: column).range, decimalComma: comma)
    guard number == .notANumber else { return number }
    return MissingWord.replacesNumber(excerpt(row: row, column: column)) ? .missing : .notANumber
  }

  /// The beginning of a cell's text, enough to be quoted.
  func excerpt(row: Int, column: Int) -> String {
    Customers.excerpt(of: bytes.span, cell(row: row, column: column).range).trimmed
  }
}
