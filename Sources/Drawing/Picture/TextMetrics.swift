/// The room that a text takes.
public struct TextExtent: Hashable, Sendable {
  /// The width of the widest line.
  public var width: Double
  /// From the top of the first line to the bottom of the last.
  public var height: Double
  /// From the top of the first line down to its baseline.
  public var baseline: Double
  /// How many lines it takes.
  public var lines: Int

  /// The room of a text.
  public init(width: Double, height: Double, baseline: Double, lines: Int) {
    self.width = width
    self.height = height
    self.baseline = baseline
    self.lines = lines
  }
}

/// Measures text. Layout asks for it, so that it can be tested without fonts; the program's own measure
/// comes from Pango. An object, as a browser's Swift can keep nothing else of which it only knows the
/// protocol.
public protocol TextMetrics: AnyObject, Sendable {
  /// The room that the string takes in this style, broken at `wrapWidth` where one is given.
  func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent
}

extension TextMetrics {
  /// The width of a string on one line.
  public func width(_ string: String, _ style: TextStyle) -> Double {
    extent(of: string, style: style, wrapWidth: nil, maximumLines: nil, lineHeight: 1.3).width
  }

  /// The rectangle that a text covers where it stands.
  public func bounds(of text: Text) -> Rect {
    let extent = extent(
      of: text.string, style: text.style, wrapWidth: text.wrapWidth, maximumLines: text.maximumLines,
      lineHeight: text.lineHeight)
    let x =
      switch text.alignment {
      case .start: text.point.x
      case .middle: text.point.x - extent.width / 2
      case .end: text.point.x - extent.width
      }
    let y =
      switch text.anchor {
      case .baseline: text.point.y - extent.baseline
      case .top: text.point.y
      case .center: text.point.y - extent.height / 2
      case .bottom: text.point.y - extent.height
      }
    return Rect(x: x, y: y, width: extent.width, height: extent.height)
  }
}
