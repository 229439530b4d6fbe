/// A text in at most so many cells; one that is too long loses its middle, as names differ at their ends more
/// often than there. Nothing in it drives a terminal.
public func fitting(_ text: some StringProtocol, columns: Int) -> String {
  let glyphs = Glyph.glyphs(of: text)
  guard glyphs.reduce(0, { $0 + $1.width }) > columns else { return joined(glyphs) }
  guard columns > 0 else { return "" }
  let end = cut(glyphs.reversed(), columns: (columns - 1) / 2).reversed()
  let room = columns - 1 - end.reduce(0) { $0 + $1.width }
  return joined(cut(glyphs, columns: room)) + "…" + joined(end)
}

/// A text in exactly so many cells, without its middle where it is longer, with blanks where it is shorter.
/// Nothing in it drives a terminal.
public func filling(_ text: some StringProtocol, columns: Int, toTheRight: Bool = false) -> String {
  padded(fitting(text, columns: columns), columns: columns, toTheRight: toTheRight)
}

/// A text as it is, with blanks up to so many cells.
public func padded(_ text: String, columns: Int, toTheRight: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, columns - Glyph.width(of: text)))
  return toTheRight ? blanks + text : text + blanks
}

/// As many glyphs as fit.
func cut(_ glyphs: [Glyph], columns: Int) -> [Glyph] {
  var width = 0
  return Array(
    glyphs.prefix { glyph in
      width += glyph.width
      return width <= columns
    })
}

/// The glyphs as text.
func joined(_ glyphs: some Sequence<Glyph>) -> String { glyphs.reduce(into: "") { $0 += $1.text } }

extension String {
  /// Without the blanks at its end.
  public var withoutTrailingBlanks: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
