import Words

/// The comparison of one line of a trace file with the line that the points give.
struct TraceLineComparison {
  let line: Int

  /// How far two numbers may be apart, as a share of their size.
  static let tolerance = 1e-9

  func compare(_ written: JSONNode?, with expected: [(String, JSON)]) throws(TraceDisagreement) {
    let event = expected.first { $0.0 == "event" }?.1.text.filter { $0 != "\"" } ?? ""
    guard let written else {
      throw TraceDisagreement(
        line: line, value: event, written: "nothing, the file ends", recomputed: "\(event)")
    }
    let pairs = (try? written.object()) ?? [:]
    for (key, value) in expected {
      let path = key == "event" ? "event" : "\(event): \(key)"
      guard let found = pairs[key] else {
        throw TraceDisagreement(line: line, value: path, written: "nothing", recomputed: value.brief)
      }
      try compare(found, with: value, path)
    }
  }

  private func compare(_ written: JSONNode, with expected: JSON, _ path: String) throws(TraceDisagreement) {
    if case (.array(let a), .array(let b)) = (written.value, expected), a.count == b.count {
      for (index, pair) in zip(a, b).enumerated() {
        try compare(pair.0, with: pair.1, "\(path)[\(index)]")
      }
    } else if !agrees(written, expected) {
      throw TraceDisagreement(line: line, value: path, written: written.brief, recomputed: expected.brief)
    }
  }

  private func agrees(_ written: JSONNode, _ expected: JSON) -> Bool {
    switch (written.value, expected) {
    case (.null, .null): true
    // What is no number of JSON has been written as nothing.
    case (.null, .number(let b)): !b.isFinite
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    // An id that another program wrote as a number.
    case (.whole, .string(let b)), (.number, .string(let b)): written.brief == b
    case (.whole, .integer), (.whole, .unsigned): written.brief == expected.text
    case (.number(let a), .integer(let b)): a == Double(b)
    case (.number(let a), .unsigned(let b)): a == Double(b)
    case (_, .number(let b)):
      (try? written.number()).map { ($0 - b).magnitude <= Self.tolerance * max(1, b.magnitude) } ?? false
    default: false
    }
  }
}
