import Characters
import Words

/// A number at the end of an axis in few cells: with a power of ten where it would be long.
func brief(_ value: Double) -> String {
  let plain = NumberText.plain(value)
  return Glyph.width(of: plain) <= 9 ? plain : NumberText.scientific(value, digits: 3)
}
