import Drawing

/// How a frame is set: its size in pixels, its colors, what measures its words, and the sizes of type and
/// lines.
public struct FrameStyle: Sendable {
  /// Width and height in pixels.
  public var size: Size
  /// The colors.
  public var theme: Theme
  /// What measures the words.
  public var metrics: any TextMetrics

  /// The style of frames of a size.
  public init(size: Size, theme: Theme = Theme(.light), metrics: any TextMetrics) {
    self.size = size
    self.theme = theme
    self.metrics = metrics
  }

  /// 1/1080 of the height, in pixels, unless the frame is so narrow that the lines would not fit.
  var unit: Double { min(size.height / 1080, size.width / 1360) }

  var title: TextStyle { TextStyle(size: 46 * unit, weight: .bold) }
  var position: TextStyle { TextStyle(size: 46 * unit) }
  var headline: TextStyle { TextStyle(size: 32 * unit, weight: .bold) }
  var detail: TextStyle { TextStyle(size: 28 * unit, tabularDigits: true) }
  var label: TextStyle { TextStyle(size: 24 * unit, tabularDigits: true) }
  var small: TextStyle { TextStyle(size: 22 * unit, tabularDigits: true) }
  var heading: TextStyle { TextStyle(size: 26 * unit, weight: .bold) }
  var margin: Double { 64 * unit }

  /// How a stage is set.
  /// - Parameter customer: the diameter of a customer's mark, in units.
  func stage(customer: Double) -> Look {
    Look(
      label: label, heading: heading,
      marks: MarkSizes(customer: customer * unit, center: 44 * unit, line: unit), theme: theme,
      metrics: metrics)
  }

  /// How charts beside the stage are set.
  var chart: Look { Look(label: small, heading: heading, theme: theme, metrics: metrics) }
}
