/// UTF-16: two bytes a code unit, two code units for what lies beyond U+FFFF (Unicode, section 3.9).
enum UTF16Text {
  /// The text without its byte-order mark; a half of a pair without the other becomes the replacement
  /// character, and a single byte at the end is left out.
  static func decoded(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var offset = 0
    while offset + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      offset += 2
    }
    let text = units.first == 0xFEFF ? units.dropFirst() : units[...]
    return Array(String(decoding: text, as: UTF16.self).utf8)
  }
}
