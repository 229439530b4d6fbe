extension JSONReader {
  /// A number, true, false or null.
  mutating func word() throws(JSONNode.Fault) -> JSONNode.Value {
    let start = index
    while let byte, !Self.endsWord(byte) { index += 1 }
    let word = bytes[start..<index]
    if let value = Self.constant(word) ?? Self.number(word) { return value }
    if word.isEmpty { throw fault("a value was expected", at: start) }
    // As much of it as a message shows.
    throw fault("“\(harmless(String(decoding: word.prefix(200), as: UTF8.self)))” is no value", at: start)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  private static func constant(_ word: ArraySlice<UInt8>) -> JSONNode.Value? {
    switch word.first {
    case UInt8(ascii: "t"): word.elementsEqual("true".utf8) ? .bool(true) : nil
    case UInt8(ascii: "f"): word.elementsEqual("false".utf8) ? .bool(false) : nil
    case UInt8(ascii: "n"): word.elementsEqual("null".utf8) ? .null : nil
    default: nil
    }
  }

  /// More characters than any number needs to be written exactly.
  private static let longestNumber = 2_000

  private static func number(_ word: ArraySlice<UInt8>) -> JSONNode.Value? {
    guard word.count <= longestNumber, let isWhole = form(of: word) else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    let isNegative = word.first == UInt8(ascii: "-")
    if isWhole, let magnitude = UInt64(text.utf8.count > 20 ? "" : text.dropFirst(isNegative ? 1 : 0)) {
      return .whole(magnitude: magnitude, isNegative: isNegative)
    }
    guard let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }

  /// Whether a number is written in digits alone; nil where the word is no number.
  private static func form(of word: ArraySlice<UInt8>) -> Bool? {
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    guard let digits = takeDigits(&rest), digits == 1 || !startsWithZero else { return nil }
    let isWhole = rest.isEmpty
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      if takeDigits(&rest) == nil { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      if takeDigits(&rest) == nil { return nil }
    }
    return rest.isEmpty ? isWhole : nil
  }

  /// Goes past digits and says how many there were; nil where there is none.
  private static func takeDigits(_ word: inout ArraySlice<UInt8>) -> Int? {
    let before = word.count
    while let byte = word.first, UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") { word.removeFirst() }
    return word.count == before ? nil : before - word.count
  }
}
