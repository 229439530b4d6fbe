extension Look {
  /// A label in one line that stays between two edges.
  package func label(
    _ words: String, at x: Double, _ y: Double, between left: Double, and right: Double,
    anchor: Text.Anchor = .top, color: Color? = nil
  ) -> Picture {
    let half = width(words) / 2
    let place = max(left + half, min(right - half, x))
    return .text(
      Text(words, label, color ?? theme.muted, at: Point(place, y), alignment: .middle, anchor: anchor))
  }

  /// A title of at most two lines at the top left of a rectangle, and the height that it takes.
  package func title(_ words: String, in rect: Rect) -> (picture: Picture, height: Double) {
    let text = Text(
      words, heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top, wrapWidth: rect.width,
      maximumLines: 2)
    return (.text(text), metrics.bounds(of: text).height)
  }

  /// A title in one line at the top left of a rectangle.
  package func line(_ words: String, in rect: Rect) -> TitleLine { TitleLine(words, in: rect, look: self) }
}

/// A title in one line, behind which quieter words may stand on the same baseline.
package struct TitleLine: Sendable {
  package let title: Picture
  /// Where the title ends.
  package let end: Double
  private let baseline: Double
  private let look: Look

  init(_ words: String, in rect: Rect, look: Look) {
    let extent = look.metrics.extent(
      of: words, style: look.heading, wrapWidth: nil, maximumLines: nil, lineHeight: 1.3)
    title = .text(Text(words, look.heading, look.theme.ink, at: Point(rect.left, rect.top), anchor: .top))
    end = rect.left + extent.width
    baseline = rect.top + extent.baseline
    self.look = look
  }

  /// Words on the title's baseline; `nil` where they are none, or would reach beyond an edge.
  package func note(_ words: String, at x: Double, before right: Double) -> Picture? {
    guard !words.isEmpty, x + look.width(words) <= right else { return nil }
    return .text(Text(words, look.label, look.theme.muted, at: Point(x, baseline)))
  }

  /// Words in ink that end at an edge, on the title's baseline; `nil` where they would begin before a place.
  package func note(_ words: String, atEnd right: Double, after x: Double) -> Picture? {
    guard x + look.width(words) <= right else { return nil }
    return .text(Text(words, look.label, look.theme.ink, at: Point(right, baseline), alignment: .end))
  }
}
