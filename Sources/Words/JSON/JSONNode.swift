/// A JSON value as it was read, with the place where it stands, so that what is wrong with it can be told by
/// line and column.
///
/// The decoders that come with Swift tell neither, and trap on deep nesting.
public struct JSONNode: Sendable {
  /// How many bytes of the text stand before it.
  public let offset: Int
  /// What stands there.
  public let value: Value

  /// A value by its kind.
  public enum Value: Sendable {
    /// Nothing.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number written in digits alone, exactly.
    case whole(magnitude: UInt64, isNegative: Bool)
    /// Any other number; the nearest `Double`.
    case number(Double)
    /// A text, its escapes resolved.
    case string(String)
    /// Values in the order of the text.
    case array([JSONNode])
    /// Of equal keys the last counts.
    case object([String: JSONNode])
  }

  /// What is wrong with a text, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// How many bytes of the text stand before it.
    public var offset: Int
    /// What is wrong, in words.
    public var what: String

    /// What is wrong, and where.
    public init(offset: Int, what: String) {
      self.offset = offset
      self.what = what
    }

    /// Where it stands in the text that was read.
    public func position(in bytes: ArraySlice<UInt8>) -> Position {
      Position(ofByte: bytes.startIndex + offset, in: bytes)
    }
  }
}

extension JSONNode {
  /// What kind of value it is, for a message.
  public var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .whole, .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// Whether it is nothing.
  public var isNull: Bool { if case .null = value { true } else { false } }

  /// Says that something is wrong with this value.
  public func fault(_ what: String) -> Fault { Fault(offset: offset, what: what) }

  private func expected(_ kind: String) -> Fault { fault("\(kind) was expected here, found \(self.kind)") }
}

extension JSONNode {
  /// The values by their keys.
  ///
  /// - Throws: that it is something else.
  public func object() throws(Fault) -> [String: JSONNode] {
    guard case .object(let pairs) = value else { throw expected("an object") }
    return pairs
  }

  /// The value of a key that an object has to have.
  public subscript(key: String) -> JSONNode {
    get throws(Fault) {
      guard let node = try object()[key] else { throw fault("the object that begins here has no “\(key)”") }
      return node
    }
  }

  /// The values of a list.
  ///
  /// - Throws: that it is something else.
  public func array() throws(Fault) -> [JSONNode] {
    guard case .array(let values) = value else { throw expected("a list") }
    return values
  }

  /// A list, each value of it read in the same way.
  public func array<Element>(
    _ read: (JSONNode) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    var elements: [Element] = []
    for node in try array() { elements.append(try read(node)) }
    return elements
  }

  /// A list of so many values.
  ///
  /// - Parameters:
  ///   - kind: what they are called in a message.
  ///   - count: how many there have to be.
  ///   - read: what each of them comes to.
  public func array<Element>(
    _ kind: String, count: Int, _ read: (JSONNode) throws(Fault) -> Element
  ) throws(Fault) -> [Element] {
    let elements = try array(read)
    if elements.count == count { return elements }
    throw fault("a list of \(count) \(kind) was expected here, found \(elements.count)")
  }

  /// The text.
  ///
  /// - Throws: that it is something else.
  public func string() throws(Fault) -> String {
    guard case .string(let text) = value else { throw expected("a text") }
    return text
  }

  /// True or false.
  ///
  /// - Throws: that it is something else.
  public func bool() throws(Fault) -> Bool {
    guard case .bool(let flag) = value else { throw expected("true or false") }
    return flag
  }

  /// The number.
  ///
  /// - Throws: that it is something else.
  public func number() throws(Fault) -> Double {
    switch value {
    case .whole(let magnitude, let isNegative): return isNegative ? -Double(magnitude) : Double(magnitude)
    case .number(let number): return number
    case .null, .bool, .string, .array, .object: throw expected("a number")
    }
  }

  /// A number within bounds.
  public func number(in range: ClosedRange<Double>) throws(Fault) -> Double {
    let number = try number()
    guard range.contains(number) else {
      throw fault("a number from \(range.lowerBound) to \(range.upperBound) was expected here")
    }
    return number
  }

  /// A whole number within bounds, exactly.
  public func integer<Integer: FixedWidthInteger>(
    in range: ClosedRange<Integer>
  ) throws(Fault) -> Integer {
    guard let integer: Integer = try integer(), range.contains(integer) else {
      throw fault("a whole number from \(range.lowerBound) to \(range.upperBound) was expected here")
    }
    return integer
  }

  /// Nil where the number is not whole, or too large.
  private func integer<Integer: FixedWidthInteger>() throws(Fault) -> Integer? {
    switch value {
    case .whole(let magnitude, isNegative: false): return Integer(exactly: magnitude)
    case .whole(let magnitude, isNegative: true):
      return magnitude > Int64.min.magnitude
        ? nil : Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    case .number(let number): return Integer(exactly: number)
    case .null, .bool, .string, .array, .object: throw expected("a number")
    }
  }

  /// A list of numbers.
  public func numbers() throws(Fault) -> [Double] {
    try array { node throws(Fault) in try node.number() }
  }

  /// A list of so many numbers.
  public func numbers(count: Int) throws(Fault) -> [Double] {
    try array("numbers", count: count) { node throws(Fault) in try node.number() }
  }
}
