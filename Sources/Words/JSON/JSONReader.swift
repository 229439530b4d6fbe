/// Reads a JSON text into nodes (RFC 8259), once from its beginning to its end.
///
/// Texts come from outside, and whatever they are, reading them ends, in a time that grows with their length,
/// with a value or with a fault.
public struct JSONReader {
  let bytes: ArraySlice<UInt8>
  /// Of the next byte to be read.
  var index: Int
  private let limits: Limits
  private var depth = 0
  private var count = 0

  /// What a text may ask for.
  public struct Limits: Hashable, Sendable {
    /// How deeply values may be nested.
    public var depth = 100
    /// How long the text may be.
    public var bytes = 1 << 30
    /// How many values it may have, however nested: each takes as much memory as twenty bytes of text or
    /// more.
    public var values = 1 << 26

    /// As much as any file of the program can need.
    public init() {}
  }

  private init(_ bytes: ArraySlice<UInt8>, _ limits: Limits) {
    self.bytes = bytes
    self.limits = limits
    index = bytes.startIndex + (bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
  }

  /// The value that a whole text holds, with or without a byte-order mark.
  ///
  /// - Throws: the first thing that is no JSON, or is more than the limits allow, with its place.
  public static func read(
    _ bytes: ArraySlice<UInt8>, limits: Limits = Limits()
  ) throws(JSONNode.Fault) -> JSONNode {
    if bytes.count > limits.bytes {
      throw JSONNode.Fault(offset: 0, what: "the text is longer than \(limits.bytes) bytes")
    }
    var reader = JSONReader(bytes, limits)
    reader.skipBlanks()
    if reader.byte == nil { throw reader.fault("the file is empty") }
    let node = try reader.node()
    reader.skipBlanks()
    if reader.byte != nil { throw reader.fault("something follows the end of the value") }
    return node
  }

  /// The same of all bytes of an array.
  public static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(JSONNode.Fault) -> JSONNode {
    try read(bytes[...], limits: limits)
  }
}

extension JSONReader {
  /// The next byte; nil at the end.
  var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  func fault(_ what: String) -> JSONNode.Fault { fault(what, at: index) }

  func fault(_ what: String, at index: Int) -> JSONNode.Fault {
    JSONNode.Fault(offset: index - bytes.startIndex, what: what)
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Goes past a character, if it is the next one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }
}

extension JSONReader {
  private mutating func node() throws(JSONNode.Fault) -> JSONNode {
    if count == limits.values { throw fault("there are more than \(limits.values) values") }
    count += 1
    return JSONNode(offset: index - bytes.startIndex, value: try value())
  }

  private mutating func value() throws(JSONNode.Fault) -> JSONNode.Value {
    switch byte {
    case nil: throw fault("the text ends where a value was expected")
    case UInt8(ascii: "{"):
      try enter()
      let pairs = try pairs()
      depth -= 1
      return .object(pairs)
    case UInt8(ascii: "["):
      try enter()
      let values = try values()
      depth -= 1
      return .array(values)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  /// Goes past an opening bracket.
  private mutating func enter() throws(JSONNode.Fault) {
    if depth == limits.depth { throw fault("values are nested too deeply") }
    depth += 1
    index += 1
    skipBlanks()
  }

  private mutating func pairs() throws(JSONNode.Fault) -> [String: JSONNode] {
    var pairs: [String: JSONNode] = [:]
    if take("}") { return pairs }
    while true {
      guard byte == UInt8(ascii: "\"") else { throw fault("a key in quotes was expected") }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw fault("a colon was expected behind the key") }
      skipBlanks()
      pairs[key] = try node()
      if try ends(with: "}") { return pairs }
    }
  }

  private mutating func values() throws(JSONNode.Fault) -> [JSONNode] {
    var values: [JSONNode] = []
    if take("]") { return values }
    while true {
      values.append(try node())
      if try ends(with: "]") { return values }
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
}
