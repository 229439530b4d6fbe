import Words

extension AuditEntry {
  /// The entry as a sentence: "Line 7, customer 12: “Age” is missing (“NA”), and the customer is left out."
  public var sentence: String {
    let name = column.map { "“\(harmless($0))”" } ?? ""
    return "Line \(line), customer \(harmless(customer)): \(finding.words(name)), and \(action.words(step))."
  }
}

extension AuditEntry.Finding {
  fileprivate func words(_ column: String) -> String {
    switch self {
    case .notJoined: "is not in the joined file"
    case .unknownCustomer: "is only in the joined file"
    case .missing(let text): "\(column) is missing" + (text.isEmpty ? "" : " (“\(harmless(text))”)")
    case .unreadable(let text): "\(column) can’t be read (“\(harmless(text))”)"
    case .duplicate(let customer, let line): "equals customer \(harmless(customer)) of line \(line)"
    case .below(let value, let fence):
      "\(column) is \(NumberText.plain(value)), below the fence \(NumberText.plain(fence))"
    case .above(let value, let fence):
      "\(column) is \(NumberText.plain(value)), above the fence \(NumberText.plain(fence))"
    }
  }
}

extension AuditEntry.Action {
  fileprivate func words(_ step: AuditEntry.Step) -> String {
    switch self {
    case .kept where step == .missing: "stays missing"
    case .kept: "is kept"
    case .dropped where step == .join: "the row is left out"
    case .dropped: "the customer is left out"
    case .filled(.number(let value)): "\(NumberText.plain(value)) stands in"
    case .filled(.word(let word)): "“\(harmless(word))” stands in"
    case .clipped(let value): "becomes \(NumberText.plain(value))"
    }
  }
}
