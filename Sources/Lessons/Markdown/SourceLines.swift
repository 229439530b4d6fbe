/// The lines of a text, by characters: what positions and carets count in.
package struct SourceLines: Hashable, Sendable {
  package let lines: [[Character]]

  package init(lines: [[Character]]) { self.lines = lines }

  /// What ends a line.
  static let ends: Set<Character> = ["\n", "\r\n", "\r"]

  /// LF, CRLF and CR each end a line; a byte-order mark is no character of the first.
  package init(_ text: String) {
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lines = body.split(omittingEmptySubsequences: false) { Self.ends.contains($0) }.map { Array($0) }
  }

  /// A line by its number, from 1; empty beyond the end.
  package subscript(line: Int) -> [Character] { lines.indices.contains(line - 1) ? lines[line - 1] : [] }

  /// The text, every line ended alike.
  package var text: String { lines.map { String($0) }.joined(separator: "\n") + "\n" }

  /// The character at which a byte of a line lies; both counted from 1.
  package func column(ofByte byte: Int, inLine line: Int) -> Int {
    var bytes = 0
    for (index, character) in self[line].enumerated() {
      bytes += character.utf8.count
      if bytes >= byte { return index + 1 }
    }
    return max(1, min(byte, self[line].count + 1))
  }
}
