import Characters
import Drawing
import Words

/// A text in exactly so many cells, cut where it is longer, with nothing in it that drives a terminal.
func cells(_ text: String, _ width: Int, toTheRight: Bool = false) -> String {
  let fitting = fitting(text, width)
  let blanks = String(repeating: " ", count: max(0, width - Glyph.width(of: fitting)))
  return toTheRight ? blanks + fitting : fitting + blanks
}

/// A text in at most so many cells; one that is cut ends in an ellipsis.
func fitting(_ text: String, _ width: Int) -> String {
  let glyphs = Glyph.glyphs(of: text)
  guard glyphs.reduce(0, { $0 + $1.width }) > width else { return glyphs.map(\.text).joined() }
  var room = width - 1
  let kept = glyphs.prefix { glyph in
    room -= glyph.width
    return room >= 0
  }
  return kept.map(\.text).joined() + (width > 0 ? "…" : "")
}

/// A number at the end of an axis in few cells: with a power of ten where it would be long.
func brief(_ value: Double) -> String {
  let plain = NumberText.plain(value)
  return Glyph.width(of: plain) <= 9 ? plain : NumberText.scientific(value, digits: 3)
}

extension String {
  /// Without the blanks at its end.
  var withoutTrailingBlanks: String { String(reversed().drop { $0 == " " }.reversed()) }
}
