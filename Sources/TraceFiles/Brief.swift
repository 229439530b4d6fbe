import Words

extension JSONNode {
  /// The value in a few characters, for a message.
  var brief: String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .whole(let magnitude, let isNegative): (isNegative ? "-" : "") + String(magnitude)
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
    case .null, .bool, .integer, .unsigned: text
    }
  }

  /// A whole number without a point, any other as it is written.
  fileprivate static func brief(_ value: Double) -> String {
    Int64(exactly: value).map { String($0) } ?? JSON.number(value).text
  }
}
