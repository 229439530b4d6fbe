/// The room of a line, as shares of the size of its type.
///
/// It is that of Inter for every font, so that a layout does not depend on which fonts the letters of a line
/// happen to be in. The middle of the box is the middle of a capital letter or a digit, so what is anchored
/// at its center looks centered.
package enum LineBox {
  /// From the top down to the baseline.
  package static let baseline = 0.969
  /// From the top to the bottom.
  package static let height = 1.21
}

extension TextExtent {
  /// The room of so many lines, the widest of which is given.
  package init(width: Double, lines: Int, size: Double, lineHeight: Double) {
    self.init(
      width: width, height: (Double(lines - 1) * lineHeight + LineBox.height) * size,
      baseline: LineBox.baseline * size, lines: lines)
  }
}
