/// A JSON value to be written, its keys in the order given.
///
/// Foundation's encoder sorts keys or leaves their order to chance; the order of a trace file's keys is
/// part of its format, and lines are written one at a time.
public indirect enum JSON: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number, written with all its digits.
  case integer(Int)
  /// A whole number that may be as large as a seed.
  case unsigned(UInt64)
  /// Written in the fewest digits that give the same number back; has to be finite.
  case number(Double)
  /// A text; what JSON does not allow in it is escaped.
  case string(String)
  /// Values in an order.
  case array([JSON])
  /// Values with their keys, written in this order.
  case object([(String, JSON)])

  /// Numbers as an array.
  public static func numbers(_ values: some Sequence<Double>) -> JSON { .array(values.map { .number($0) }) }
  /// Whole numbers as an array.
  public static func integers(_ values: some Sequence<Int>) -> JSON { .array(values.map { .integer($0) }) }
  /// A matrix as an array of its rows.
  public static func rows(_ values: [[Double]]) -> JSON { .array(values.map { .numbers($0) }) }

  /// The value as text without line breaks or spaces.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += value.isFinite ? value.description : "null"
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let pairs):
      text += "{"
      for (index, pair) in pairs.enumerated() {
        if index > 0 { text += "," }
        Self.quote(pair.0, to: &text)
        text += ":"
        pair.1.write(to: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
