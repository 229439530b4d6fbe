extension JSONReader {
  /// A text in quotes.
  mutating func string() throws(JSONNode.Fault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    // What has no escape in it is taken over as a whole.
    var plain = index
    while let byte, byte >= 0x20 {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plain..<index]
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("this is no text in UTF-8", at: start)
        }
        return string
      case UInt8(ascii: "\\"):
        text += bytes[plain..<index]
        index += 1
        text += try escaped().utf8
        plain = index
      default: index += 1
      }
    }
    throw fault("the quote that begins this text is never closed", at: start)
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(JSONNode.Fault) -> String {
    guard let byte else { throw fault("the text ends behind a backslash") }
    let plain: Unicode.Scalar? =
      switch Unicode.Scalar(byte) {
      case "\"", "\\", "/": Unicode.Scalar(byte)
      case "b": "\u{08}"
      case "f": "\u{0C}"
      case "n": "\n"
      case "r": "\r"
      case "t": "\t"
      default: nil
      }
    if let plain {
      index += 1
      return String(plain)
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
    return String(scalar)
  }

  private mutating func codeUnit() throws(JSONNode.Fault) -> UInt32 {
    var code: UInt32 = 0
    for digit in 0..<4 {
      guard let byte, let value = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        index -= digit
        throw fault("four hexadecimal digits were expected")
      }
      code = code << 4 + UInt32(value)
      index += 1
    }
    return code
  }
}
