import Customers
import Words

/// What the beginning of a file of purchases shows: how its cells are separated, its header, and some rows.
struct PurchaseSheet {
  let separator: Separator
  /// Where the first row behind the header begins, from 0.
  let firstRow: Int
  /// The line of that row, from 1.
  let firstLine: Int
  /// The columns' names; one in front is empty where only the rows have it.
  let names: [String]
  /// Some rows, a text for each of their cells.
  let sample: [[String]]
  /// The line above the header that was skipped; nil where there is none.
  let title: String?
  let headerPosition: Position

  /// How many bytes of a file are looked at, and how many rows.
  static let sampleBytes = 1 << 18
  private static let sampleRows = 200

  /// Looks at the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: the first of the file, `sampleBytes` of them if there are as many.
  ///   - isWhole: whether that is all there is.
  init(_ bytes: [UInt8], isWhole: Bool) throws(PurchaseFaults) {
    if let kind = FileKind.recognized(in: bytes) { throw PurchaseFaults([PurchaseFault(.wrongKind(kind))]) }
    let begin = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let announced = Self.announcedSeparator(bytes, from: begin)
    let start = announced?.next ?? begin
    let separator = announced?.separator ?? Separator.detected(inLinesFrom: start, of: bytes.span)
    var found = Self.rows(
      bytes, from: start, separator: separator, isWhole: isWhole, limit: Self.sampleRows + 2)
    guard var header = found.first else { throw PurchaseFaults([PurchaseFault(.empty)]) }
    var title: String?
    if found.count > 2, header.filled == 1, found[1].filled > 1 {
      title = header.texts.first { !$0.isEmpty }
      found.removeFirst()
      header = found[0]
    }
    let rows = found.dropFirst()
    guard let first = rows.first else { throw PurchaseFaults([PurchaseFault(.headerOnly)]) }
    let isShort =
      rows.allSatisfy { $0.texts.count == header.texts.count + 1 } && rows.contains { $0.texts.last != "" }
    self.separator = separator
    self.title = title
    firstRow = first.start
    firstLine = first.line + (announced == nil ? 0 : 1)
    names = (isShort ? [""] : []) + header.texts.map { $0.trimmed }
    sample = rows.map { $0.texts }
    headerPosition = Position(line: header.line + (announced == nil ? 0 : 1), column: 1)
  }

  private struct Row {
    var start: Int
    var line: Int
    var texts: [String]
    var filled: Int { texts.count { !$0.trimmed.isEmpty } }
  }

  /// The first rows that hold something.
  private static func rows(
    _ bytes: [UInt8], from start: Int, separator: Separator, isWhole: Bool, limit: Int
  ) -> [Row] {
    var scanner = RowScanner(separator: separator.rawValue)
    var rows: [Row] = []
    var offset = start
    while offset < bytes.count, rows.count < limit,
      let next = scanner.row(bytes.span, from: offset, isLast: isWhole)
    {
      let row = Row(start: offset, line: scanner.line, texts: scanner.cells.map { $0.text(in: bytes) })
      if row.filled > 0 { rows.append(row) }
      offset = next
    }
    return rows
  }

  /// Some spreadsheets write `sep=;` above the header.
  private static func announcedSeparator(
    _ bytes: [UInt8], from start: Int
  ) -> (separator: Separator, next: Int)? {
    let line = bytes[start...].prefix { !Byte.endsLine($0) }
    let text = line.filter { $0 != Byte.quote }
    guard text.count == 5, text.starts(with: Array("sep=".utf8)),
      let mark = text.last.flatMap({ Separator(rawValue: $0) })
    else { return nil }
    var next = line.endIndex
    while next < bytes.count && Byte.endsLine(bytes[next]) && next < line.endIndex + 2 { next += 1 }
    return (mark, next)
  }
}

extension RowCell {
  /// The text as it was meant.
  func text(in bytes: [UInt8]) -> String { decoded(content(bytes.span)) }

  /// The bytes as they were meant: of doubled quotes only one.
  func content(_ bytes: Span<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    var isSecond = false
    for offset in start..<end {
      isSecond = hasDoubledQuotes && bytes[offset] == Byte.quote && !isSecond
      if !isSecond { content.append(bytes[offset]) }
    }
    return content
  }
}

/// Text in UTF-8, or in Latin-1 where it can't be that.
func decoded(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  var scalars = String.UnicodeScalarView()
  for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
  return String(scalars)
}
