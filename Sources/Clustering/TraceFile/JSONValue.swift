import Customers
import FoundationEssentials
import Words

/// A JSON value as read from a line of a trace file.
enum JSONValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .null
    }
  }

  /// The value of a key of an object.
  subscript(key: String) -> JSONValue? {
    if case .object(let pairs) = self { pairs[key] } else { nil }
  }

  /// The value in a few characters, for a message.
  var brief: String {
    switch self {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let value): JSON.brief(value)
    case .string(let value): JSON.string(String(value.prefix(40))).text
    case .array(let values): "a list of \(values.count)"
    case .object: "an object"
    }
  }
}

extension JSON {
  /// The value in a few characters, for a message.
  var brief: String {
    switch self {
    case .number(let value): Self.brief(value)
    case .string(let value): JSON.string(String(value.prefix(40))).text
    case .array(let values): "a list of \(values.count)"
    case .object: "an object"
    default: text
    }
  }

  /// A whole number without a point, any other as it is written.
  static func brief(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }
}
