import Drawing
import Numerics
import Vector

/// Measures texts with the letters of the page, which is asked for the width of a piece of text and breaks no
/// lines.
final class PageMetrics: TextMetrics {
  /// The width of letters at the size 1.
  typealias Ruler = @Sendable (_ letters: String, _ isBold: Bool, _ hasTabularDigits: Bool) -> Double

  private struct Key: Hashable {
    var letters: String
    var isBold: Bool
    var hasTabularDigits: Bool
  }

  private let ruler: Ruler
  private let known = Guarded<[Key: Double]>([:])
  /// How many widths are kept.
  private static let most = 20_000

  init(_ ruler: @escaping Ruler) { self.ruler = ruler }

  func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent {
    guard wrapWidth != nil else {
      return TextExtent(
        width: width(of: string, style), lines: 1, size: style.size, lineHeight: lineHeight)
    }
    let text = Text(
      string, style, .black, at: .zero, wrapWidth: wrapWidth, maximumLines: maximumLines)
    let lines = TextLines(text, metrics: self).lines
    return TextExtent(
      width: lines.map { width(of: $0, style) }.max() ?? 0, lines: lines.count, size: style.size,
      lineHeight: lineHeight)
  }

  private func width(of letters: String, _ style: TextStyle) -> Double {
    let key = Key(letters: letters, isBold: style.weight == .bold, hasTabularDigits: style.tabularDigits)
    if let width = known.withLock({ $0[key] }) { return width * style.size }
    let width = ruler(letters, key.isBold, key.hasTabularDigits)
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[key] = width
    }
    return width * style.size
  }
}
