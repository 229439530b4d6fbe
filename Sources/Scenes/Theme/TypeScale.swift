import Drawing

/// The sizes of type and lines on a frame, in units of 1/1080 of its height.
public struct TypeScale: Hashable, Sendable {
  /// One unit, in pixels.
  public let unit: Double

  /// The unit of a frame: it follows the height, unless the frame is so narrow that the lines would not fit.
  public init(_ size: Size) {
    unit = min(size.height / 1080, size.width / 1360)
  }

  var title: TextStyle { TextStyle(size: 46 * unit, weight: .bold) }
  var position: TextStyle { TextStyle(size: 46 * unit) }
  var headline: TextStyle { TextStyle(size: 32 * unit, weight: .bold) }
  var detail: TextStyle { TextStyle(size: 28 * unit, tabularDigits: true) }
  var label: TextStyle { TextStyle(size: 24 * unit, tabularDigits: true) }
  var small: TextStyle { TextStyle(size: 22 * unit, tabularDigits: true) }
  var heading: TextStyle { TextStyle(size: 26 * unit, weight: .bold) }
  var margin: Double { 64 * unit }
}

/// The sizes of a small picture on a page, in points.
public struct PanelType: Hashable, Sendable {
  /// Type of axes and labels.
  public var label: TextStyle
  /// The diameter of a customer's mark.
  public var marker: Double
  /// The diameter of a centroid's mark.
  public var centroid: Double
  public var theme: Theme

  public init(label: TextStyle, marker: Double, centroid: Double, theme: Theme) {
    self.label = label
    self.marker = marker
    self.centroid = centroid
    self.theme = theme
  }
}
