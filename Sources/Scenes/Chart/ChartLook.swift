import Drawing

/// The type and the colors of a chart.
struct ChartLook: Sendable {
  /// Type of numbers and labels.
  let style: TextStyle
  let heading: TextStyle
  let theme: Theme
  let metrics: any TextMetrics

  init(style: TextStyle, heading: TextStyle, theme: Theme, metrics: any TextMetrics) {
    self.style = style
    self.heading = heading
    self.theme = theme
    self.metrics = metrics
  }

  /// The look of a chart on a page.
  init(_ type: PanelType, metrics: any TextMetrics) {
    self.init(
      style: type.label, heading: TextStyle(size: type.label.size * 1.1, weight: .bold), theme: type.theme,
      metrics: metrics)
  }
}
