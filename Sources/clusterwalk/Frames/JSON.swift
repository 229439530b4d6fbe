/// A JSON value whose object keys keep their order.
indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with as few digits as read back to the same number; null where it is not finite.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSON
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSON {
  /// The text. Arrays and objects less than `depth` deep have every element on a line of its own.
  func text(breakingTo depth: Int = 0) -> String {
    var text = ""
    write(to: &text, breaking: depth, indent: "\n")
    return text
  }

  private func write(to text: inout String, breaking depth: Int, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .number(let value): text += value.isFinite ? "\(value)" : "null"
    case .string(let value): JSON.write(value, to: &text)
    case .array(let values):
      JSON.list(values, "[", "]", &text, breaking: depth, indent: indent) { value, text, inner in
        value.write(to: &text, breaking: depth - 1, indent: inner)
      }
    case .object(let members):
      JSON.list(members, "{", "}", &text, breaking: depth, indent: indent) { member, text, inner in
        JSON.write(member.key, to: &text)
        text += depth > 0 ? ": " : ":"
        member.value.write(to: &text, breaking: depth - 1, indent: inner)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ text: inout String, breaking depth: Int,
    indent: String, _ write: (Element, inout String, String) -> Void
  ) {
    let breaks = depth > 0 && !elements.isEmpty
    let inner = indent + "  "
    text += open
    for (position, element) in elements.enumerated() {
      if position > 0 { text += "," }
      if breaks { text += inner }
      write(element, &text, inner)
    }
    text += (breaks ? indent : "") + close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
