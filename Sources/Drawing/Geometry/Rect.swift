/// Width and height, in the units of the picture.
public struct Size: Hashable, Sendable {
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// A size by its two lengths.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle given by its top left corner and its size.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// How far the right edge lies from the left one.
  public var width: Double
  /// How far the bottom edge lies from the top one.
  public var height: Double

  /// A rectangle by its top left corner and its size.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The rectangle between two pairs of edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The left edge.
  public var left: Double { x }
  /// The top edge.
  public var top: Double { y }
  /// The right edge.
  public var right: Double { x + width }
  /// The bottom edge.
  public var bottom: Double { y + height }
  /// The point in the middle.
  public var center: Point { Point(x + width / 2, y + height / 2) }
  /// Width and height.
  public var size: Size { Size(width, height) }
  /// The four corners, clockwise from the top left one.
  public var corners: [Point] {
    [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)]
  }

  /// The rectangle with each edge moved inward; a negative amount moves it outward.
  public func inset(by amount: Double) -> Rect { inset(horizontally: amount, vertically: amount) }

  /// The rectangle with its left and right edges, and its top and bottom edges, moved inward.
  public func inset(horizontally: Double, vertically: Double) -> Rect {
    Rect(
      x: x + horizontally, y: y + vertically,
      width: width - 2 * horizontally, height: height - 2 * vertically)
  }

  /// Whether the point lies inside or on the edge.
  public func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// Whether the other rectangle lies wholly inside, up to a tolerance.
  public func contains(_ other: Rect, tolerance: Double = 0) -> Bool {
    other.left >= left - tolerance && other.right <= right + tolerance
      && other.top >= top - tolerance && other.bottom <= bottom + tolerance
  }
}
