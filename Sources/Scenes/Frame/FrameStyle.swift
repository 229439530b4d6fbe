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
  /// The measure of type and lines in pixels where the size is not to decide it, as on a small page on which
  /// labels have to be read.
  public var typeUnit: Double?
  /// What stands around the stage.
  public var framing: Framing

  /// What stands around the stage and its column.
  public enum Framing: Hashable, Sendable {
    /// Title, beads, caption and source, as in a film.
    case whole
    /// Nothing: a page says it beside the picture.
    case bare
  }

  /// The style of frames of a size.
  public init(
    size: Size, theme: Theme = Theme(.light), framing: Framing = .whole, metrics: any TextMetrics
  ) {
    self.size = size
    self.theme = theme
    self.framing = framing
    self.metrics = metrics
  }

  /// The measure of type and lines in pixels: 1/1080 of the height, unless the frame is so narrow that the
  /// lines would not fit.
  var unit: Double { typeUnit ?? min(size.height / 1080, size.width / 1360) }

  var title: TextStyle { TextStyle(size: 46 * unit, weight: .bold) }
  var position: TextStyle { TextStyle(size: 46 * unit) }
  var headline: TextStyle { TextStyle(size: 32 * unit, weight: .bold) }
  var detail: TextStyle { TextStyle(size: 28 * unit, tabularDigits: true) }
  var label: TextStyle { TextStyle(size: 24 * unit, tabularDigits: true) }
  var small: TextStyle { TextStyle(size: 22 * unit, tabularDigits: true) }
  var heading: TextStyle { TextStyle(size: 26 * unit, weight: .bold) }
  var margin: Double { (framing == .whole ? 64 : 8) * unit }

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
