import Words

extension Problem {
  /// What was found, without a full stop.
  public var what: String {
    guard count > 1 else { return wording.what }
    let second = secondLine.map { $0 == line ? "" : ", the next in line \($0)" } ?? ""
    return wording.what + " (one of \(NumberText.count(count, "such cell"))\(second))"
  }

  /// What the user can do about it, without a full stop.
  public var whatToDo: String { wording.whatToDo }

  private typealias Wording = (what: String, whatToDo: String)

  private var wording: Wording {
    switch finding {
    case .empty:
      ("the file is empty", "it needs a header and a row for each customer")
    case .wrongKind(let kind, let file):
      (kind.what, kind.whatToDo(with: file))
    case .tooManyBytes(let count):
      ("the file has \(count) bytes, more than can be read at once", "split it or leave columns out")
    case .invalidUTF8(let byte):
      (
        "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
        "save the file as “CSV UTF-8”, or say what it is in with --encoding"
      )
    case .headerOnly:
      ("there is a header but no customer", "add a row for each customer")
    case .unclosedQuote:
      ("the quote that begins this cell is never closed", "close it; a quote inside a quoted cell is doubled")
    case .textAfterQuote(let text):
      (
        "\(quoted(text)) follows the quote that closes the cell",
        "double the quotes inside a quoted cell: \"\""
      )
    case .tooFewCells(let found, let expected):
      (
        "the row ends after \(cells(found)), the header has \(expected)",
        "add the missing cells, empty if need be"
      )
    case .tooManyCells(let found, let expected):
      (
        "the row has \(cells(found)), the header has \(expected)",
        "put quotes around a cell that holds a separator, or remove what is too much"
      )
    case .repeatedColumnName(let name, let first):
      ("the column name \(quoted(name)) stands also in column \(first)", "rename one of the two")
    case .noNumericColumn:
      (
        "no column holds numbers alone",
        "clustering needs at least one; `clusterwalk explore` says what each holds"
      )
    case .featuresNotChosen(let numeric):
      (
        "this is not the mall's header, so the features have to be chosen",
        "name them with --features; the columns of numbers are \(list(numeric))"
      )
    case .noFeatureNamed:
      ("an empty name among the features", "name every feature, separated by single commas")
    case .unknownFeature(let name, let closest, let columns):
      (
        "there is no column \(quoted(name))",
        (closest.map { "did you mean \(quoted($0))? The" } ?? "the") + " columns are \(list(columns))"
      )
    case .ambiguousFeature(let name, let columns):
      ("\(quoted(name)) may mean \(list(columns))", "spell it as the header does")
    case .featureNamedTwice(let name, let column):
      ("\(quoted(name)) names the column \(quoted(column)) a second time", "name every feature once")
    case .oneCustomer:
      ("there is only one customer", "clustering needs at least two")
    case .tooFewLeft(let left, let all, let steps, let blame):
      (
        "\(left == 0 ? "no customer is" : "only 1 customer is") left of \(all)"
          + (blame.map { "; \(quoted($0.column)) misses most values, \($0.missing)" } ?? ""),
        steps.map { $0.wayOut }.joined(separator: ", or ") + ", or choose other features"
      )
    case .repeatedIdentifier(let text, let column, let firstLine):
      (
        "\(quoted(text)) for \(quoted(column)) stands also in line \(firstLine), with other values",
        """
        give every customer a row of its own, take row numbers with --id none, or sum the rows up by \
        customer with \
        `clusterwalk customers`
        """
      )
    case .repeatedRow(let text, let column, let firstLine):
      (
        "the row of \(quoted(text)) for \(quoted(column)) stands also in line \(firstLine), equal in every "
          + "column",
        "leave the second out with --duplicates drop"
      )
    case .purchases(let column, let file):
      (
        "customers of \(quoted(column)) have several rows with a date and an amount: a row is a purchase",
        "sum them up first: clusterwalk customers --data \(file == "<stdin>" ? "-" : shellQuoted(file)) "
          + "--out customers.csv"
      )
    case .unknownIdentifier(let name, let columns):
      (
        "--id names no column: \(quoted(name))",
        "the columns are \(list(columns)); --id none takes row numbers"
      )
    case .headerIsCustomer:
      ("line 1 looks like a customer, not like a header", "add a header, or say --no-header")
    case .nothingToJoinBy:
      ("no column names the customers", "name one CustomerID or id in both files")
    case .noColumnJoined:
      ("there is no column to join beside the identifier", "add one, or join another file")
    case .nobodyJoined(let column, let file):
      (
        "no \(quoted(column)) is one of the customers of \(harmless(file))",
        "spell them as they are spelled there, or join another file"
      )
    case .missingValue(let column):
      (
        "no value for \(quoted(column))",
        "fill it in, remove the row, choose other features, or another --missing"
      )
    case .missingWord(let text, let column):
      (
        "\(quoted(text)) for \(quoted(column)) stands for a missing value",
        "fill it in, remove the row, choose other features, or another --missing"
      )
    case .noValues(let column):
      ("every value of \(quoted(column)) is missing", "leave the column out of the features")
    case .tooManyWords(let count, let column, let limit):
      (
        "\(quoted(column)) has \(count) different words, more than the \(limit) that can become features",
        "group them in fewer, or leave the column out of the features"
      )
    case .notANumber(let text, let column, let trouble):
      ("\(quoted(text)) for \(quoted(column)) is not a number", trouble.whatToDo)
    case .tooLarge(let text, let column):
      ("\(quoted(text)) for \(quoted(column)) is larger than any number", "use a larger unit for the column")
    case .tooFarOut(let text, let column):
      (
        "\(quoted(text)) for \(quoted(column)) is too large for distances to be computed",
        "use a larger unit for the column, or another scaling"
      )
    case .mixedDecimalMarks(let text, let column):
      (
        "\(quoted(text)) for \(quoted(column)) has another decimal mark than the numbers before it",
        "write all with the same mark"
      )
    case .otherForm(let text, let column, let first):
      (
        "\(quoted(text)) for \(quoted(column)) is written otherwise than the numbers before it, such as "
          + quoted(first),
        "write all in one form, or leave the column out of the features"
      )
    case .notADate(let text, let column):
      (
        "\(quoted(text)) for \(quoted(column)) is not a date",
        "write a date, or leave the column out of the features"
      )
    case .otherDateOrder(let text, let column, let first):
      (
        "\(quoted(text)) for \(quoted(column)) is no date in the order of those before it, such as "
          + quoted(first),
        "write all in one order, best as 2024-12-31"
      )
    case .dateOrderUnknown(let text, let column):
      (
        "no row says whether \(quoted(text)) for \(quoted(column)) begins with the day or the month",
        "repeat the call with --dates dmy for the day first, or with --dates mdy for the month first"
      )
    case .belowZero(let text, let column):
      (
        "\(quoted(text)) for \(quoted(column)) is below zero, and --scale log takes none",
        "choose another --scale, or leave the column out of the features"
      )
    }
  }
}

extension AuditEntry.Step {
  /// How its customers can be kept.
  fileprivate var wayOut: String {
    switch self {
    case .join: "join another file"
    case .missing: "fill in what is missing with --missing mean or median (explore also takes keep)"
    case .duplicates: "keep equal customers with --duplicates keep"
    case .outliers: "keep outliers with --outliers keep or clip"
    }
  }
}

extension NumberTrouble {
  fileprivate var whatToDo: String {
    switch self {
    case .infinite: "only finite numbers can be clustered"
    case .decimalComma: "write all with a decimal comma, or all with a point"
    case .thousandsSeparator: "write all in one form"
    case .unit(let number): "write all with the unit, or all without: \(harmless(number))"
    case .other: "write a number, or leave the column out of the features"
    }
  }
}

private func quoted(_ text: String) -> String { "“\(harmless(text))”" }

private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

/// At most a dozen names.
private func list(_ names: [String]) -> String {
  let shown = names.prefix(12).map(quoted).joined(separator: ", ")
  return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
}
