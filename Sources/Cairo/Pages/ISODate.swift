/// A date and time as ISO 8601 writes them.
enum ISODate {
  /// Whether the text is a date, a time and a zone, as in `2026-01-31T09:30:00Z` or `...+01:00`.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
    guard bytes.count > pattern.count, matches(bytes[..<pattern.count], pattern) else { return false }
    let zone = Array(bytes[pattern.count...])
    let isZone =
      zone == Array("Z".utf8)
      || [Array("+dd:dd".utf8), Array("-dd:dd".utf8)].contains { matches(zone[...], $0) }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    return isZone && (1...12).contains(number(5..<7)) && (1...31).contains(number(8..<10))
      && number(11..<13) < 24 && number(14..<16) < 60 && number(17..<19) < 61
  }

  /// Whether each byte is that of the pattern, where `d` is any digit.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
    bytes.count == pattern.count
      && zip(bytes, pattern).allSatisfy { byte, expected in
        expected == UInt8(ascii: "d") ? (48...57).contains(byte) : byte == expected
      }
  }
}
