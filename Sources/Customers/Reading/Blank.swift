/// Spaces of every width that stand around numbers and between their thousands: also the no-break space and
/// the narrow ones of typesetting.
package enum Blank {
  /// How many bytes the blank takes that begins here; nil where none does.
  static func length(_ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    let byte = bytes[offset]
    if Byte.isBlank(byte) { return 1 }
    // U+00A0
    if byte == 0xC2 { return offset + 1 < end && bytes[offset + 1] == 0xA0 ? 2 : nil }
    // U+2000 to U+200A, U+202F
    guard byte == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80 else { return nil }
    let last = bytes[offset + 2]
    return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : nil
  }

  static func trim(_ bytes: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    while start < end, let length = length(bytes, at: start, to: end) { start += length }
    while start < end {
      if Byte.isBlank(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - 3 >= start, bytes[end - 3] == 0xE2, length(bytes, at: end - 3, to: end) == 3 {
        end -= 3
      } else {
        return
      }
    }
  }

  /// The stretch without the blanks on both sides.
  package static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    trim(bytes, &start, &end)
    return start..<end
  }
}
