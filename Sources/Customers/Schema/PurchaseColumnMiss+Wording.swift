import Words

extension PurchaseColumnMiss {
  /// What was found, without a full stop.
  public var what: String {
    switch self {
    case .notFound(.customer, _): "no column is known to name the customers"
    case .notFound(.date, _): "no column is known to hold the dates of the purchases"
    case .notFound(let role, _): "no column is known to hold the \(role.rawValue)"
    case .unknown(let name, _, _): "there is no column “\(harmless(name))”"
    case .ambiguous(let name, _, let columns):
      "“\(harmless(name))” may mean \(list(columns))"
    }
  }

  /// What the user can do about it, in a file with these columns, without a full stop.
  public func whatToDo(columns: [String]) -> String {
    switch self {
    case .notFound(_, let option): "name it with --\(option); the columns are \(list(columns))"
    case .unknown(_, _, let closest):
      (closest.map { "did you mean “\(harmless($0))”? The" } ?? "the") + " columns are \(list(columns))"
    case .ambiguous: "spell it as the header does"
    }
  }

  /// At most a dozen names.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "“\(harmless($0))”" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}
