import Words

/// The search for the columns of a file of purchases.
struct PurchaseSearch {
  private let names: [String]
  private let reduced: [String]
  private let kinds: [Kind]

  /// What the cells of a column can be.
  private enum Kind { case dates, numbers, other }

  init(names: [String], sample: [[String]]) {
    self.names = names
    reduced = names.map(comparable)
    kinds = names.indices.map { column in
      Self.kind(of: sample.compactMap { column < $0.count ? $0[column].trimmed : nil })
    }
  }

  /// The column with the surest name of a role, if its cells can be that.
  func place(of role: PurchaseRole, besides taken: Set<Int>) -> Int? {
    for name in role.names {
      let found = reduced.indices.first {
        reduced[$0] == name && !taken.contains($0) && fits(kinds[$0], role)
      }
      if let found { return found }
    }
    guard role == .date else { return nil }
    let dates = names.indices.filter { kinds[$0] == .dates && !taken.contains($0) }
    return dates.count == 1 ? dates[0] : nil
  }

  /// The only column of numbers beside those that say something else.
  func onlyNumbers(besides taken: Set<Int>) -> Int? {
    let numbers = names.indices.filter { kinds[$0] == .numbers && !taken.contains($0) }
    return numbers.count == 1 ? numbers[0] : nil
  }

  func isNamed(_ role: PurchaseRole) -> (Int) -> Bool { { role.names.contains(reduced[$0]) } }

  private func fits(_ kind: Kind, _ role: PurchaseRole) -> Bool {
    switch role {
    case .customer, .order: kind != .dates
    case .date: kind == .dates
    case .quantity, .price, .amount: kind == .numbers
    }
  }

  private static func kind(of cells: [String]) -> Kind {
    let words = MissingWords()
    let present = cells.filter { cell in
      let bytes = Array(cell.utf8)
      return !words.replaceNumber(bytes.span, 0..<bytes.count)
        && cell.contains { $0.isLetter || $0.isNumber }
    }
    // The other half is told by line when the rows are read.
    func areMost(_ isOfKind: (String) -> Bool) -> Bool {
      !present.isEmpty && present.count(where: isOfKind) * 2 >= present.count
    }
    if areMost({ $0.contains { "/-.: ".contains($0) } && DateText($0) != nil }) { return .dates }
    if areMost({ $0.utf8.count == 8 && DateText($0) != nil }) { return .dates }
    let isNumber: (String) -> Bool = { cell in
      cell.contains { $0.isASCII && $0.isNumber } && cell.count { $0.isLetter } <= 3
    }
    return areMost(isNumber) ? .numbers : .other
  }
}

extension PurchaseSearch {
  /// The columns that the user named.
  func chosen(_ choice: PurchaseChoice) throws(PurchaseColumnMiss) -> (
    customer: Int?, date: Int?, order: Int?
  ) {
    (
      try choice.customer.map { name throws(PurchaseColumnMiss) in try place(of: name, option: "id") },
      try choice.date.map { name throws(PurchaseColumnMiss) in try place(of: name, option: "date") },
      try choice.order.map { name throws(PurchaseColumnMiss) in try place(of: name, option: "order") }
    )
  }

  /// A column, or two with `*` between them.
  func amount(_ text: String) throws(PurchaseColumnMiss) -> PurchaseColumns.Amount {
    let factors = text.split(separator: "*", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard factors.count == 2, !names.contains(text.trimmed) else {
      return .column(try place(of: text, option: "amount"))
    }
    return .product(
      try place(of: factors[0], option: "amount"), try place(of: factors[1], option: "amount"))
  }

  private func place(of name: String, option: String) throws(PurchaseColumnMiss) -> Int {
    do throws(ColumnMiss) {
      return try ColumnNames(names).place(of: name)
    } catch {
      switch error {
      case .unknown(let closest): throw .unknown(name, option: option, closest: closest)
      case .ambiguous(let columns): throw .ambiguous(name, option: option, columns: columns)
      }
    }
  }
}
