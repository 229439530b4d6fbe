/// A text broken into lines of at most so many cells, at blanks; a word that is too long for a line is
/// broken where it has to be.
///
/// A text of `maximumLines` lines that is not at its end ends in an ellipsis.
public func brokenLines(_ text: some StringProtocol, columns: Int, maximumLines: Int? = nil) -> [String] {
  let columns = max(2, columns)
  var lines: [[Glyph]] = [[]]
  var width = 0
  for word in Glyph.glyphs(of: text).split(separator: .blank) {
    let length = word.reduce(0) { $0 + $1.width }
    if width > 0, width + 1 + length <= columns {
      lines[lines.count - 1].append(.blank)
      width += 1
    } else if width > 0 {
      lines.append([])
      width = 0
    }
    for glyph in word {
      if width + glyph.width > columns {
        lines.append([])
        width = 0
      }
      lines[lines.count - 1].append(glyph)
      width += glyph.width
    }
  }
  if let maximumLines, lines.count > max(1, maximumLines) {
    lines.removeSubrange(max(1, maximumLines)...)
    lines[lines.count - 1] = cut(lines[lines.count - 1], columns: columns - 1) + Glyph.glyphs(of: "…")
  }
  return lines.map { joined($0) }
}
