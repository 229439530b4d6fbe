/// What stands between the cells of a row.
public enum Separator: UInt8, CaseIterable, Hashable, Sendable {
  /// As programs write it.
  case comma = 0x2C
  /// As spreadsheets write it where numbers have a decimal comma.
  case semicolon = 0x3B
  /// As in what is copied from a spreadsheet.
  case tab = 0x09

  /// Whether a comma inside a number can only be its decimal mark.
  public var allowsDecimalComma: Bool { self != .comma }

  /// The separator that the line starting at `start` holds most of, outside quotes; of equals, the
  /// first in the order comma, semicolon, tab.
  static func detected(inLineAt start: Int, of bytes: Span<UInt8>) -> Separator {
    var counts = [UInt8: Int](minimumCapacity: allCases.count)
    var isQuoted = false
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if Byte.endsLine(byte) { break }
      if Separator(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
    }
    return allCases.reduce(.comma) { best, next in
      counts[next.rawValue, default: 0] > counts[best.rawValue, default: 0] ? next : best
    }
  }
}
