import Customers
import Words

/// The comparison of one line of a trace file with the line that the points give.
struct TraceLineComparison {
  let line: Int

  /// How far two numbers may be apart, as a share of their size.
  static let tolerance = 1e-9

  func compare(_ written: JSONValue?, with expected: [(String, JSON)]) throws(TraceDisagreement) {
    let event = expected.first { $0.0 == "event" }?.1.text.filter { $0 != "\"" } ?? ""
    guard let written else {
      throw TraceDisagreement(
        line: line, value: event, written: "nothing, the file ends", recomputed: "\(event)")
    }
    for (key, value) in expected {
      let path = key == "event" ? "event" : "\(event): \(key)"
      guard let found = written[key] else {
        throw TraceDisagreement(line: line, value: path, written: "nothing", recomputed: value.brief)
      }
      try compare(found, with: value, path)
    }
  }

  private func compare(_ written: JSONValue, with expected: JSON, _ path: String) throws(TraceDisagreement) {
    let agrees: Bool
    switch (written, expected) {
    case (.null, .null): agrees = true
    case (.bool(let a), .bool(let b)): agrees = a == b
    case (.string(let a), .string(let b)): agrees = a == b
    // An id that another program wrote as a number.
    case (.number(let a), .string(let b)): agrees = JSON.brief(a) == b
    case (.number(let a), .integer(let b)): agrees = a == Double(b)
    case (.number(let a), .unsigned(let b)): agrees = a == Double(b)
    case (.number(let a), .number(let b)):
      agrees = (a - b).magnitude <= Self.tolerance * max(1, b.magnitude)
    case (.array(let a), .array(let b)) where a.count == b.count:
      for (index, pair) in zip(a, b).enumerated() {
        try compare(pair.0, with: pair.1, "\(path)[\(index)]")
      }
      agrees = true
    default: agrees = false
    }
    if !agrees {
      throw TraceDisagreement(line: line, value: path, written: written.brief, recomputed: expected.brief)
    }
  }
}
