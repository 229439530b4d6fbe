import Drawing

/// How a chart is set: its type, its colors, and what measures its words.
package struct ChartStyle: Sendable {
  /// The type of axes and labels.
  package var label: TextStyle
  /// The type of a chart's title.
  package var heading: TextStyle
  package var theme: Theme
  package var metrics: any TextMetrics

  package init(label: TextStyle, heading: TextStyle, theme: Theme, metrics: any TextMetrics) {
    self.label = label
    self.heading = heading
    self.theme = theme
    self.metrics = metrics
  }

  /// The style of a chart in a small picture on a page.
  package init(_ type: PanelType, metrics: any TextMetrics) {
    self.init(
      label: type.label, heading: TextStyle(size: type.label.size * 1.1, weight: .bold), theme: type.theme,
      metrics: metrics)
  }

  /// The size of the type of labels, the measure of all distances.
  var em: Double { label.size }

  /// What values are drawn in.
  var accent: Color { SegmentLook(segment: 1, theme: theme).color }

  /// The same for areas, lighter.
  var area: Color { theme.softened(accent, 0.55) }

  /// Labels that stand out.
  var bold: TextStyle { TextStyle(size: label.size, weight: .bold, tabularDigits: label.tabularDigits) }

  /// A label in one line that stays between two edges.
  func label(
    _ words: String, at x: Double, _ y: Double, between left: Double, and right: Double,
    anchor: Text.Anchor = .top, style: TextStyle? = nil, color: Color? = nil
  ) -> Picture {
    let half = metrics.width(words, style ?? label) / 2
    let place = max(left + half, min(right - half, x))
    return .text(
      Text(
        words, style ?? label, color ?? theme.muted, at: Point(place, y), alignment: .middle, anchor: anchor))
  }

  /// A title of at most two lines at the top left of a rectangle, and the height that it takes.
  func title(_ words: String, in rect: Rect) -> (picture: Picture, height: Double) {
    let text = Text(
      words, heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top, wrapWidth: rect.width,
      maximumLines: 2)
    return (.text(text), metrics.bounds(of: text).height)
  }
}
