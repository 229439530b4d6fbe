import Drawing

/// Measures text without fonts: every character is equally wide, and lines are broken at blanks.
package final class EvenMetrics: TextMetrics {
  /// The width of a character as a share of the size of the type.
  package let advance: Double

  package init(advance: Double = 0.56) { self.advance = advance }

  package func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent {
    let width = advance * style.size
    let fitting = wrapWidth.map { max(1, Int($0 / width)) } ?? Int.max
    var lengths = Self.lineLengths(string, atMost: fitting)
    if let maximumLines, wrapWidth != nil, lengths.count > maximumLines {
      lengths = Array(lengths.prefix(maximumLines))
      // The last line shown is filled up and ends in an ellipsis.
      lengths[lengths.count - 1] = fitting
    }
    let lines = lengths.count
    return TextExtent(
      width: Double(lengths.max() ?? 0) * width, height: (Double(lines - 1) * lineHeight + 1.21) * style.size,
      baseline: 0.969 * style.size, lines: lines)
  }

  /// The lengths of the lines, in characters; words longer than a line are broken.
  private static func lineLengths(_ string: String, atMost limit: Int) -> [Int] {
    var lines = [0]
    for word in string.split(separator: " ", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      if last > 0 && last + 1 + word.count <= limit {
        lines[lines.count - 1] = last + 1 + word.count
        continue
      }
      if last > 0 { lines.append(0) }
      var rest = word.count
      while rest > limit {
        lines[lines.count - 1] = limit
        lines.append(0)
        rest -= limit
      }
      lines[lines.count - 1] = rest
    }
    return lines
  }
}
