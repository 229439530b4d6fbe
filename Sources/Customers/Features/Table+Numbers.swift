extension Table {
  /// The columns of nothing but numbers or dates and missing values, at least one of them, those that look
  /// like identifiers left out.
  public var numericColumns: [Int] {
    columns.indices.filter {
      !columns[$0].isEmpty && readings[$0].isNumeric && !looksLikeIdentifier($0)
    }
  }

  /// The numbers of a column, one for each row; NaN stands for what is missing. So it does for what is no
  /// number, which `trouble` is told of.
  func numbers(column: Int, trouble: (_ row: Int, @autoclosure () -> Problem.Finding) -> Void) -> [Double] {
    (0..<rowCount).map { row in
      let number = number(row: row, column: column)
      switch number {
      case .missing: return .nan
      case .number(let value): return value
      case .tooLarge, .notANumber:
        trouble(row, finding(number, row: row, column: column))
        return .nan
      }
    }
  }

  /// What is wrong with a cell that is no number of its column.
  func finding(_ number: CellNumber, row: Int, column: Int) -> Problem.Finding {
    let name = columns[column]
    let text = excerpt(row: row, column: column)
    if case .dates = readings[column].content { return .notADate(text, column: name) }
    return number == .tooLarge
      ? .tooLarge(text, column: name) : .notANumber(text, column: name, NumberTrouble(text))
  }

  /// What is wrong with the cell that keeps a column from being one of numbers.
  func finding(_ spoiler: ColumnReading.Spoiler, column: Int) -> Problem.Finding {
    let (text, name) = (excerpt(row: spoiler.row, column: column), columns[column])
    let first = (0..<rowCount).first { word(row: $0, column: column) != nil } ?? spoiler.row
    let firstText = excerpt(row: first, column: column)
    return switch spoiler.reason {
    case .noNumber: .notANumber(text, column: name, NumberTrouble(text))
    case .tooLarge: .tooLarge(text, column: name)
    case .otherMark: .mixedDecimalMarks(text, column: name)
    case .otherForm: .otherForm(text, column: name, first: firstText)
    case .noDate: .notADate(text, column: name)
    case .otherOrder: .otherDateOrder(text, column: name, first: firstText)
    case .orderUnknown: .dateOrderUnknown(text, column: name)
    }
  }

  /// What a cell says, read as its column is: of dates, the days before its day of origin.
  func number(row: Int, column: Int) -> CellNumber {
    let range = cell(row: row, column: column).range
    let reading = readings[column]
    let number: CellNumber
    switch reading.content {
    case .numbers(let form): number = form.number(bytes.span, range)
    case .dates(let form):
      if let moment = form.moment(bytes.span, range), let origin = reading.origin {
        return .number(Double(moment.day.days(until: origin)))
      }
      number = CellNumber.isBlank(bytes.span, range) ? .missing : .notANumber
    case .words, .mixed, .nothing: number = CellNumber(bytes.span, range)
    }
    guard number == .notANumber else { return number }
    return missingWords.replaceNumber(bytes.span, Blank.trimmed(bytes.span, range)) ? .missing : .notANumber
  }

  /// The beginning of a cell's text, enough to be quoted.
  func excerpt(row: Int, column: Int) -> String {
    Customers.excerpt(of: bytes.span, cell(row: row, column: column).range).trimmed
  }
}

extension Table {
  /// Whether some column of its own has numbers with a decimal comma.
  public var writesDecimalComma: Bool {
    columnsOfItsOwn.contains { column in
      guard case .numbers(let form) = readings[column].content, form.decimalMark == .comma else {
        return false
      }
      return (0..<rowCount).contains { row in
        let range = cell(row: row, column: column).range
        return bytes[range].contains(Byte.comma)
      }
    }
  }
}
