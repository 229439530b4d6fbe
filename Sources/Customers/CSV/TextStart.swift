/// Where a table begins in its text, and what parts its cells.
struct TextStart {
  /// The start of the header's line, or of the first row where there is no header.
  var offset: Int
  var separator: Separator
  var title: String?
  var hasSeparatorLine = false

  init(_ bytes: Span<UInt8>, hasByteOrderMark: Bool) {
    offset = CSVScanner.afterBlankLines(bytes, from: hasByteOrderMark ? 3 : 0)
    if let (named, end) = Self.separatorLine(bytes, from: offset) {
      hasSeparatorLine = true
      separator = named
      offset = CSVScanner.afterBlankLines(bytes, from: end, separator: separator.rawValue)
    } else {
      separator = Separator.detected(inLinesFrom: offset, of: bytes)
      // A tab at the beginning of a line is a cell of it.
      offset = CSVScanner.afterBlankLines(
        bytes, from: hasByteOrderMark ? 3 : 0, separator: separator.rawValue)
    }
    skipTitle(bytes)
  }

  /// `sep=;`, in quotes or not: the separator and the line's end.
  private static func separatorLine(_ bytes: Span<UInt8>, from start: Int) -> (Separator, Int)? {
    var offset = start
    let isQuoted = offset < bytes.count && bytes[offset] == Byte.quote
    if isQuoted { offset += 1 }
    for letter in "sep=".utf8 {
      guard offset < bytes.count, bytes[offset] == letter || bytes[offset] | 0x20 == letter else {
        return nil
      }
      offset += 1
    }
    guard offset < bytes.count, let separator = Separator(rawValue: bytes[offset]) else { return nil }
    offset += 1
    if isQuoted, offset < bytes.count, bytes[offset] == Byte.quote { offset += 1 }
    while offset < bytes.count && !Byte.endsLine(bytes[offset]) {
      guard Byte.isBlank(bytes[offset]) || bytes[offset] == separator.rawValue else { return nil }
      offset += 1
    }
    return (separator, offset)
  }

  /// A first line of which the first cell alone is filled is a title, if the next line holds more and does
  /// not begin with a number.
  private mutating func skipTitle(_ bytes: Span<UInt8>) {
    var scanner = CSVScanner(separator: separator)
    let end = scanner.scanRow(bytes, from: offset)
    let first = scanner.cells
    guard Self.filled(bytes, first) == 1, let head = first.first, !Blank.trimmed(bytes, head.range).isEmpty
    else {
      return
    }
    let next = CSVScanner.afterBlankLines(bytes, from: end, separator: separator.rawValue)
    guard next < bytes.count else { return }
    var following = CSVScanner(separator: separator)
    _ = following.scanRow(bytes, from: next)
    guard Self.filled(bytes, following.cells) > 1,
      let header = following.cells.first(where: { !Blank.trimmed(bytes, $0.range).isEmpty }),
      CellNumber(bytes, header.range) == .notANumber
    else { return }
    title = excerpt(of: bytes, head.range).trimmed
    offset = next
  }

  private static func filled(_ bytes: Span<UInt8>, _ cells: [Cell]) -> Int {
    cells.count { !Blank.trimmed(bytes, $0.range).isEmpty }
  }
}

/// Lines that stand in quotes as a whole, as some exports write them: `"id,age"`, `"1,""Ann, B."""`.
enum LinesInQuotes {
  /// The text without them; nil where the first lines are no such lines.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8]? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var counts: [[Int]] = []
    var offset = CSVScanner.afterBlankLines(bytes.span, from: start)
    while counts.count < 20 && offset < bytes.count {
      guard let line = line(bytes, from: offset) else { return nil }
      counts.append(
        Separator.allCases.map { separator in bytes[line.content].count { $0 == separator.rawValue } })
      offset = CSVScanner.afterBlankLines(bytes.span, from: line.end)
    }
    // All lines have to hold at least the separators of the header.
    guard counts.count > 1, let first = counts.first,
      first.indices.contains(where: { place in
        first[place] > 0 && counts.allSatisfy { $0[place] >= first[place] }
      })
    else { return nil }
    var text = Array(bytes[..<start])
    offset = start
    while offset < bytes.count {
      if let line = line(bytes, from: offset) {
        text += Cell(line.content).text(in: bytes).utf8
        offset = line.end
      }
      while offset < bytes.count && !Byte.endsLine(bytes[offset]) {
        text.append(bytes[offset])
        offset += 1
      }
      while offset < bytes.count && Byte.endsLine(bytes[offset]) {
        text.append(bytes[offset])
        offset += 1
      }
    }
    return text
  }

  /// What is between the quotes of a line that is one quoted cell, and where the line ends.
  private static func line(_ bytes: [UInt8], from start: Int) -> (content: Range<Int>, end: Int)? {
    guard start < bytes.count, bytes[start] == Byte.quote else { return nil }
    var scanner = CSVScanner(separator: .pipe)
    let end = scanner.scanRow(bytes.span, from: start)
    guard scanner.cells.count == 1, scanner.problems.count == 0 else { return nil }
    return (scanner.cells[0].range, end)
  }
}
