/// What stands between the cells of a row.
public enum Separator: UInt8, CaseIterable, Hashable, Sendable {
  /// As programs write it.
  case comma = 0x2C
  /// As spreadsheets write it where numbers have a decimal comma.
  case semicolon = 0x3B
  /// As in what is copied from a spreadsheet.
  case tab = 0x09
  /// As databases write it.
  case pipe = 0x7C

  /// How many lines are looked at.
  private static let lineLimit = 20

  /// The separator that most lines from `start` on hold as often as the first, outside quotes; of those the
  /// one that the first holds most of, then the first in the order comma, semicolon, tab, pipe.
  ///
  /// Where the first line holds none, as a title may, the second takes its place.
  package static func detected(inLinesFrom start: Int, of bytes: Span<UInt8>) -> Separator {
    let lines = counts(inLinesFrom: start, of: bytes)
    var best = (separator: Separator.comma, agreeing: 0, count: 0)
    for (index, separator) in allCases.enumerated() {
      let own = lines.map { $0[index] }
      guard let reference = own.prefix(2).first(where: { $0 > 0 }) else { continue }
      let agreeing = own.count { $0 == reference }
      if (best.agreeing, best.count) < (agreeing, reference) { best = (separator, agreeing, reference) }
    }
    return best.separator
  }

  /// How often each separator stands in each line that holds something.
  private static func counts(inLinesFrom start: Int, of bytes: Span<UInt8>) -> [[Int]] {
    var lines: [[Int]] = []
    var counts = Array(repeating: 0, count: allCases.count)
    var (isQuoted, isEmpty) = (false, true)
    func place(_ byte: UInt8) -> Int? { allCases.firstIndex { $0.rawValue == byte } }
    for offset in start..<max(start, bytes.count) {
      let byte = bytes[offset]
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if Byte.endsLine(byte) {
        if !isEmpty { lines.append(counts) }
        if lines.count == lineLimit { return lines }
        counts = Array(repeating: 0, count: allCases.count)
        isEmpty = true
      } else {
        if let place = place(byte) { counts[place] += 1 }
        isEmpty = isEmpty && Byte.isBlank(byte)
      }
    }
    return isEmpty ? lines : lines + [counts]
  }
}
