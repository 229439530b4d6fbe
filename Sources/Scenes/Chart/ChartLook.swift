import Drawing

/// The type and the colors of a chart.
package struct ChartLook: Sendable {
  /// Type of numbers and labels.
  package let style: TextStyle
  package let heading: TextStyle
  package let theme: Theme
  package let metrics: any TextMetrics

  package init(style: TextStyle, heading: TextStyle, theme: Theme, metrics: any TextMetrics) {
    self.style = style
    self.heading = heading
    self.theme = theme
    self.metrics = metrics
  }

  /// The look of a chart on a page.
  package init(_ type: PanelType, metrics: any TextMetrics) {
    self.init(
      style: type.label, heading: TextStyle(size: type.label.size * 1.1, weight: .bold), theme: type.theme,
      metrics: metrics)
  }
}
