import Words

extension Audit {
  /// The audit for other programs: the counts, the sentences, and every entry.
  public var json: JSON {
    .object([
      ("file", .string(file)), ("rows", .integer(rowCount)), ("customers", .integer(customerCount)),
      ("missingPolicy", .string(preparation.missing?.rawValue ?? "keep")),
      ("duplicatesPolicy", .string(preparation.duplicates.rawValue)),
      ("outliersPolicy", .string(preparation.outliers.rawValue)),
      ("scaling", .string(preparation.scaling.rawValue)),
      ("identifier", reading.identifier.map { .string($0) } ?? .null),
      ("reading", .array(reading.sentences.map { .string($0) })),
      ("join", join?.json ?? .null),
      ("missing", .array(missing.map { $0.json })),
      ("duplicates", .integer(entries.count { $0.step == .duplicates })),
      ("outliers", .array(fences.map { $0.json })),
      (
        "dropped",
        .object(
          AuditEntry.Step.allCases.filter { $0 != .join }.map { ($0.rawValue, .integer(dropped(in: $0))) })
      ),
      ("sentences", .array(sentences.map { .string($0) })),
      ("entries", .array(entries.map { $0.json })),
    ])
  }
}

extension LeftOutColumn {
  /// The column for other programs.
  public var json: JSON {
    .object([
      ("column", .string(column)), ("line", .integer(line)), ("found", .string(found)),
      ("help", .string(help)),
    ])
  }

  /// The column in a sentence: "“income” (line 4, “oops”): it is no number among numbers; correct it …".
  public var sentence: String {
    let cell = found.isEmpty ? "" : ", “\(harmless(found))”"
    let name = column.isEmpty ? "A column without a name" : "“\(harmless(column))”"
    return "\(name) (line \(line)\(cell)): \(help)."
  }
}

extension Join {
  var json: JSON {
    .object([
      ("file", .string(file)), ("identifier", .string(identifier)),
      ("joinedIdentifier", .string(joinedIdentifier)), ("columns", .array(columns.map { .string($0) })),
      ("renamed", .object(renamed.map { ($0.from, .string($0.to)) })), ("matched", .integer(matched)),
      ("unmatched", .integer(unmatched.count)), ("unknown", .integer(unknown.count)),
    ])
  }
}

extension Audit.MissingColumn {
  var json: JSON {
    .object([
      ("column", .string(column)), ("count", .integer(count)), ("isFeature", .bool(isFeature)),
      ("filling", filling?.json ?? .null),
    ])
  }
}

extension Audit.FencedFeature {
  var json: JSON {
    .object([
      ("column", .string(feature.column)), ("lowerFence", fences.map { .number($0.lower) } ?? .null),
      ("upperFence", fences.map { .number($0.upper) } ?? .null), ("below", .integer(below)),
      ("above", .integer(above)),
    ])
  }
}

extension AuditEntry {
  var json: JSON {
    .object(
      [
        ("step", .string(step.rawValue)), ("file", .string(file)), ("line", .integer(line)),
        ("customer", .string(customer)), ("column", column.map { .string($0) } ?? .null),
      ] + finding.pairs + action.pairs)
  }
}

extension AuditEntry.Filling {
  var json: JSON {
    switch self {
    case .number(let value): .number(value)
    case .word(let word): .string(word)
    }
  }
}

extension AuditEntry.Finding {
  /// What was found, and the value or text that was there.
  fileprivate var pairs: [(String, JSON)] {
    switch self {
    case .notJoined: [("found", .string("notJoined"))]
    case .unknownCustomer: [("found", .string("unknownCustomer"))]
    case .missing(let text): [("found", .string("missing")), ("value", .string(text))]
    case .unreadable(let text): [("found", .string("unreadable")), ("value", .string(text))]
    case .duplicate(let customer, let line):
      [("found", .string("duplicate")), ("of", .string(customer)), ("ofLine", .integer(line))]
    case .below(let value, let fence):
      [("found", .string("below")), ("value", .number(value)), ("fence", .number(fence))]
    case .above(let value, let fence):
      [("found", .string("above")), ("value", .number(value)), ("fence", .number(fence))]
    }
  }
}

extension AuditEntry.Action {
  /// What was done, and the value that is there now.
  fileprivate var pairs: [(String, JSON)] {
    switch self {
    case .kept: [("done", .string("kept"))]
    case .dropped: [("done", .string("dropped"))]
    case .filled(let filling): [("done", .string("filled")), ("now", filling.json)]
    case .clipped(let value): [("done", .string("clipped")), ("now", .number(value))]
    }
  }
}
