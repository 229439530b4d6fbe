import Words

extension Problem {
  /// What was found, without a full stop.
  public var what: String { wording.what }

  /// What the user can do about it, without a full stop.
  public var whatToDo: String { wording.whatToDo }

  private typealias Wording = (what: String, whatToDo: String)

  private var wording: Wording {
    switch finding {
    case .empty:
      ("the file is empty", "it needs a header and a row for each customer")
    case .wrongKind(let kind):
      (kind.what, kind.whatToDo)
    case .tooManyBytes(let count):
      ("the file has \(count) bytes, more than can be read at once", "split it or leave columns out")
    case .invalidUTF8(let byte):
      (
        "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
        "save the file as “CSV UTF-8”"
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
      ("no column holds numbers alone", "clustering needs at least one")
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
    case .tooFewLeft(let left, let all, let steps):
      (
        "\(left == 0 ? "no customer is" : "only 1 customer is") left of \(all)",
        steps.map { $0.wayOut }.joined(separator: ", or ") + ", or choose other features"
      )
    case .missingIdentifier(let column):
      ("the customer has no \(quoted(column))", "fill it in, or rename the column to use row numbers instead")
    case .repeatedIdentifier(let text, let column, let firstLine):
      (
        "\(quoted(text)) for \(quoted(column)) stands also in line \(firstLine)",
        "give every customer its own, or rename the column to use row numbers instead"
      )
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
        "write all with the same mark, and none with thousands separators"
      )
    }
  }
}

extension AuditEntry.Step {
  /// How its customers can be kept.
  fileprivate var wayOut: String {
    switch self {
    case .join: "join another file"
    case .missing: "fill in what is missing with --missing mean or median"
    case .duplicates: "keep equal customers with --duplicates keep"
    case .outliers: "keep outliers with --outliers keep or clip"
    }
  }
}

extension NumberTrouble {
  fileprivate var whatToDo: String {
    switch self {
    case .infinite: "only finite numbers can be clustered"
    case .decimalComma: "write a decimal point, or separate the cells with semicolons"
    case .thousandsSeparator: "write it without thousands separators"
    case .unit(let number): "write the number alone: \(harmless(number))"
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
