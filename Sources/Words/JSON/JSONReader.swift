/// Reads a JSON text into nodes, once from its beginning to its end.
public struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  /// How deeply values may be nested.
  private static let deepest = 100

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (offset, lineStart) = (3, 3) }
  }

  public static func read(_ bytes: [UInt8]) throws(JSONNode.Fault) -> JSONNode {
    var reader = JSONReader(bytes)
    reader.skipBlanks()
    if reader.offset == bytes.count { throw reader.fault("the file is empty") }
    let node = try reader.node()
    reader.skipBlanks()
    if reader.offset < bytes.count { throw reader.fault("something follows the end of the value") }
    return node
  }

  private var position: Position {
    let before = bytes[lineStart..<offset]
    return Position(line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  private func fault(_ what: String) -> JSONNode.Fault { JSONNode.Fault(position: position, what: what) }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      offset += 1
      if byte == 0x0A { (line, lineStart) = (line + 1, offset) }
    }
  }

  /// Goes past a character, if it is the next one.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func node() throws(JSONNode.Fault) -> JSONNode {
    let start = position
    return JSONNode(position: start, value: try value())
  }

  private mutating func value() throws(JSONNode.Fault) -> JSONNode.Value {
    switch byte {
    case nil: throw fault("the text ends where a value was expected")
    case UInt8(ascii: "{"): return try nested { reader throws(JSONNode.Fault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONNode.Fault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func nested(
    _ read: (inout Self) throws(JSONNode.Fault) -> JSONNode.Value
  ) throws(JSONNode.Fault) -> JSONNode.Value {
    if depth == Self.deepest { throw fault("values are nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    skipBlanks()
    return try read(&self)
  }

  private mutating func object() throws(JSONNode.Fault) -> JSONNode.Value {
    var pairs: [String: JSONNode] = [:]
    if take("}") { return .object(pairs) }
    while true {
      guard byte == UInt8(ascii: "\"") else { throw fault("a key in quotes was expected") }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw fault("a colon was expected behind the key") }
      skipBlanks()
      pairs[key] = try node()
      if try ends(with: "}") { return .object(pairs) }
    }
  }

  private mutating func array() throws(JSONNode.Fault) -> JSONNode.Value {
    var values: [JSONNode] = []
    if take("]") { return .array(values) }
    while true {
      values.append(try node())
      if try ends(with: "]") { return .array(values) }
    }
  }

  /// Whether the list or object ends here, or goes on behind a comma.
  private mutating func ends(with bracket: Unicode.Scalar) throws(JSONNode.Fault) -> Bool {
    skipBlanks()
    if take(bracket) { return true }
    guard take(",") else {
      throw fault(byte == nil ? "the text ends before “\(bracket)”" : "a comma or “\(bracket)” was expected")
    }
    skipBlanks()
    return false
  }

  /// A number, true, false or null.
  private mutating func word() throws(JSONNode.Fault) -> JSONNode.Value {
    let start = offset
    while let byte, !",:[]{}\" \t\r\n".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      let isNumber = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
      if isNumber, let number = Double(text), number.isFinite { return .number(number) }
      offset = start
      throw fault(text.isEmpty ? "a value was expected" : "“\(harmless(text))” is no value")
    }
  }
}

extension JSONReader {
  private mutating func string() throws(JSONNode.Fault) -> String {
    let start = self
    offset += 1
    var text: [UInt8] = []
    while let byte, byte >= 0x20 {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw start.fault("this is no text in UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += try escaped()
      default: text.append(byte)
      }
    }
    throw start.fault("the quote that begins this text is never closed")
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(JSONNode.Fault) -> [UInt8] {
    let plain: [Unicode.Scalar: UInt8] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
    ]
    guard let byte else { throw fault("the text ends behind a backslash") }
    if let character = plain[Unicode.Scalar(byte)] {
      offset += 1
      return [character]
    }
    guard take("u") else { throw fault("no such escape") }
    var code = try codeUnit()
    // A character beyond the first 65,536 is written as two halves.
    if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
      let low = try codeUnit()
      guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a character is missing") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault("half of a character is missing") }
    return Array(String(scalar).utf8)
  }

  private mutating func codeUnit() throws(JSONNode.Fault) -> UInt32 {
    let digits = bytes[offset..<min(offset + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits were expected") }
    offset += 4
    return code
  }
}
