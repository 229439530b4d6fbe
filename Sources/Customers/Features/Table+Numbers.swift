import Numerics

extension Table {
  /// The columns of nothing but numbers and empty cells, at least one number among them, the column
  /// that names the customers left out.
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

  /// Whether a column is to be read as gender: it is called so and holds words.
  func isGenderInWords(_ column: Int) -> Bool {
    guard MallColumn(spelled: columns[column]) == .gender else { return false }
    let first = (0..<rowCount).lazy.map { number(row: $0, column: column) }.first { $0 != .missing }
    return first == .notANumber
  }

  /// The numbers of some columns, a row for each of the table's. NaN stands for what is missing or no
  /// number, each of them a problem.
  func numbers(columns chosen: [Int], problems: inout ProblemList) -> Matrix {
    var readers = chosen.map { ColumnReader(column: $0, isGender: isGenderInWords($0)) }
    var values: [Double] = []
    values.reserveCapacity(rowCount * chosen.count)
    for row in 0..<rowCount {
      for index in readers.indices {
        values.append(readers[index].read(row, of: self, problems: &problems))
      }
    }
    return Matrix(rows: rowCount, columns: chosen.count, values: values)
  }

  fileprivate func number(row: Int, column: Int) -> NumberText {
    NumberText(bytes.span, cell(row: row, column: column).range, decimalComma: separator.allowsDecimalComma)
  }
}

/// Reads one column's cells from the first row to the last.
private struct ColumnReader {
  let column: Int
  let isGender: Bool
  /// The decimal mark of the rows so far. Two of them in one column mean that one is no decimal mark.
  var mark = NumberText.Mark.none

  mutating func read(_ row: Int, of table: Table, problems: inout ProblemList) -> Double {
    switch table.number(row: row, column: column) {
    case .number(let value, let mark) where !isGender && fits(mark): return value
    case .notANumber where isGender:
      if let code = Gender.code(table.text(row: row, column: column)) { return code }
    default: break
    }
    problems.add(at: table.offset(row: row, column: column), finding(row, of: table))
    return .nan
  }

  private mutating func fits(_ found: NumberText.Mark) -> Bool {
    if mark == .none { mark = found }
    return found == .none || found == mark
  }

  /// What is wrong with a cell that could not be read.
  private func finding(_ row: Int, of table: Table) -> Problem.Finding {
    let name = table.columns[column]
    let number = table.number(row: row, column: column)
    let text = excerpt(of: table.bytes.span, table.cell(row: row, column: column).range).trimmed
    return switch number {
    case .missing: .missingValue(column: name)
    case _ where isGender: .unknownGender(text, column: name)
    case .number: .mixedDecimalMarks(text, column: name)
    case .tooLarge: .tooLarge(text, column: name)
    case .notANumber: .notANumber(text, column: name, NumberTrouble(text))
    }
  }
}
