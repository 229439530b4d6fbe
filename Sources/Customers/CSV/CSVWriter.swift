import Words

/// Writes tables of separated text (RFC 4180) that any reader gives back unchanged.
///
/// A cell is quoted only where it has to be: where it holds a comma, a semicolon, a tab, a quote or a line
/// end, begins or ends with a blank, or is the empty cell of a row that has no other.
public struct CSVWriter: Hashable, Sendable {
  /// What stands between cells.
  public var separator: Separator
  /// What stands behind every row.
  public var lineEnd: String

  /// A writer of cells in this form.
  public init(separator: Separator = .comma, lineEnd: String = "\n") {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  /// One row with its line end.
  public func line(_ cells: [String]) -> String {
    if cells == [""] { return "\"\"" + lineEnd }
    let mark = String(Unicode.Scalar(separator.rawValue))
    return cells.map(quotedIfNeeded).joined(separator: mark) + lineEnd
  }

  /// A whole table.
  public func text(header: [String], rows: some Sequence<[String]>) -> String {
    rows.reduce(into: line(header)) { $0 += line($1) }
  }

  private func quotedIfNeeded(_ cell: String) -> String {
    guard needsQuotes(cell.utf8) else { return cell }
    var quoted = "\"".unicodeScalars
    for scalar in cell.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return String(quoted) + "\""
  }

  private func needsQuotes(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    // Whatever can separate is quoted, so that a reader that has to guess the separator guesses right;
    // a first cell that begins with U+FEFF would be taken for a byte-order mark.
    return Byte.isBlank(first) || Byte.isBlank(last) || bytes.starts(with: byteOrderMark)
      || bytes.contains { Separator(rawValue: $0) != nil || $0 == Byte.quote || Byte.endsLine($0) }
  }
}
