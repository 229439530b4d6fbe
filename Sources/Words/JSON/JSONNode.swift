/// A JSON value with the place where it stands, so that what is wrong with it can be told by line and column.
///
/// The decoders that come with Swift tell neither. RFC 8259; numbers become the nearest `Double`.
public struct JSONNode: Sendable {
  public let position: Position
  public let value: Value

  public indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    /// In the order of the text; of equal keys the last counts.
    case object([String: JSONNode])
  }

  /// What is wrong with a text, and where.
  public struct Fault: Error, Hashable, Sendable {
    public var position: Position
    public var what: String

    public init(position: Position, what: String) {
      self.position = position
      self.what = what
    }
  }

  /// What kind of value it is, for a message.
  public var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSONNode {
  private func expected(_ kind: String) -> Fault {
    Fault(position: position, what: "\(kind) was expected here, found \(self.kind)")
  }

  public var isNull: Bool { if case .null = value { true } else { false } }

  public func object() throws(Fault) -> [String: JSONNode] {
    guard case .object(let pairs) = value else { throw expected("an object") }
    return pairs
  }

  public func array() throws(Fault) -> [JSONNode] {
    guard case .array(let values) = value else { throw expected("a list") }
    return values
  }

  public func string() throws(Fault) -> String {
    guard case .string(let text) = value else { throw expected("a text") }
    return text
  }

  public func number() throws(Fault) -> Double {
    guard case .number(let number) = value else { throw expected("a number") }
    return number
  }

  /// A whole number within bounds.
  public func integer(in range: ClosedRange<Int>) throws(Fault) -> Int {
    let number = try number()
    guard let integer = Int(exactly: number), range.contains(integer) else {
      throw Fault(
        position: position,
        what: "a whole number from \(range.lowerBound) to \(range.upperBound) was expected here")
    }
    return integer
  }

  /// The value of a key that an object has to have.
  public subscript(key: String) -> JSONNode {
    get throws(Fault) {
      guard let node = try object()[key] else {
        throw Fault(position: position, what: "the object that begins here has no “\(key)”")
      }
      return node
    }
  }

  /// A list of so many numbers.
  public func numbers(count: Int? = nil) throws(Fault) -> [Double] {
    var numbers: [Double] = []
    for node in try array() { numbers.append(try node.number()) }
    if let count, count != numbers.count {
      throw Fault(
        position: position, what: "a list of \(count) numbers was expected here, found \(numbers.count)")
    }
    return numbers
  }
}
