import Drawing

/// Measures text for a grid of characters: a column is one unit wide, a row two units high, whatever the
/// style.
public final class CellMetrics: TextMetrics {
  /// The height of a row, in columns: cells of a terminal are about twice as high as wide.
  public static let rowHeight = 2.0

  /// The measure, which is the same everywhere.
  public init() {}

  /// The cells that a text takes, in units of the picture.
  public func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent {
    let lines = Self.lines(of: string, wrapWidth: wrapWidth, maximumLines: maximumLines)
    return TextExtent(
      width: Double(lines.map { Glyph.width(of: $0) }.max() ?? 0),
      height: Double(lines.count) * Self.rowHeight, baseline: 0.75 * Self.rowHeight, lines: lines.count)
  }

  /// The lines that a text is shown in.
  static func lines(of string: String, wrapWidth: Double?, maximumLines: Int?) -> [String] {
    guard let wrapWidth else { return [string] }
    return brokenLines(string, columns: Int(max(1, min(wrapWidth, 1e6))), maximumLines: maximumLines)
  }
}
