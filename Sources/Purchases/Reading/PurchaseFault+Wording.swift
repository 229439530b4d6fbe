import Customers
import Words

extension PurchaseFault {
  /// What was found, without a full stop.
  public var what: String {
    let also = secondPlace.map { "; also \($0)" } ?? ""
    let more = count > 2 ? ", and \(NumberText.count(count - 2, "more place"))" : ""
    return sentence + also + more
  }

  private var secondPlace: String? {
    second.map { $0.text.isEmpty ? "line \($0.line)" : "\(quoted($0.text)) in line \($0.line)" }
  }

  private var sentence: String {
    switch finding {
    case .empty: "the file is empty"
    case .wrongKind(let kind): kind.what
    case .headerOnly: "there is a header but no purchase"
    case .columns(let miss, _): miss.what
    case .unclosedQuote: "the quote that begins this cell is never closed"
    case .textAfterQuote: "text follows the quote that closes the cell"
    case .cells(let found, let expected):
      "the row has \(NumberText.count(found, "cell")), the header has \(expected)"
    case .notADate(let text, let column): "\(quoted(text)) for \(quoted(column)) is no date"
    case .otherOrder(let text, let column, let asked):
      "\(quoted(text)) for \(quoted(column)) is no date with the \(asked.first) first"
    case .bothOrders(let text, let column, let earlier, let line):
      "\(quoted(text)) for \(quoted(column)) contradicts \(quoted(earlier)) in line \(line) as to which "
        + "of day and month comes first"
    case .undecidedOrder(let text, let column):
      "\(quoted(text)) for \(quoted(column)) may be two days, and no row tells which of day "
        + "and month comes first"
    case .notANumber(let text, let column): "\(quoted(text)) for \(quoted(column)) is not a number"
    case .tooLarge(let text): "\(quoted(text)), or a sum with it, is larger than can be told"
    case .tooManyCustomers: "there are more customers than can be told"
    case .noPurchase(let rows):
      "none of \(NumberText.count(rows, "row")) is a purchase of a customer on a day"
    }
  }

  /// What the user can do about it, without a full stop.
  ///
  /// - Parameters:
  ///   - call: the one that was made, for others to be made of it.
  ///   - file: the file of purchases, as messages call it.
  public func whatToDo(call: String, file: String) -> String {
    switch finding {
    case .empty, .headerOnly: "it needs a header and a row for each purchase"
    case .wrongKind(let kind): kind.whatToDo(with: file)
    case .columns(let miss, let columns): miss.whatToDo(columns: columns)
    case .unclosedQuote: "close it; a quote inside a quoted cell is doubled"
    case .textAfterQuote: "double the quotes inside a quoted cell: \"\""
    case .cells(let found, let expected):
      found < expected
        ? "add the missing cells, empty if need be"
        : "put quotes around a cell that holds a separator, or remove what is too much"
    case .notADate: "write it as 2010-12-31, or leave it empty, or name another column with --date"
    case .otherOrder(_, _, let asked):
      "take \(call) --dates \(asked.other.rawValue), or write it as 2010-12-31"
    case .bothOrders: "write all dates one way, best as 2010-12-31"
    case .undecidedOrder: "take \(call) --dates dmy for day first, or \(call) --dates mdy for month first"
    case .notANumber: "write a number, or leave it empty, or name other columns with --amount"
    case .tooLarge: "use a larger unit for the column"
    case .tooManyCustomers: "split the file by customers"
    case .noPurchase: "look whether --id, --date and --amount name the right columns"
    }
  }
}

extension DateOrder {
  fileprivate var first: String { self == .dayFirst ? "day" : "month" }
  fileprivate var other: DateOrder { self == .dayFirst ? .monthFirst : .dayFirst }
}

private func quoted(_ text: String) -> String { "“\(harmless(text))”" }
