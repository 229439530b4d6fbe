/// A place on a picture, in its units (pixels on a frame, points of 1/72 inch on a page); y runs downward.
public struct Point: Hashable, Sendable {
  /// From left to right.
  public var x: Double
  /// From top to bottom.
  public var y: Double

  /// A place by its two coordinates.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The origin: the top left corner.
  public static let zero = Point(0, 0)

  /// The place as far beyond the one as the other is from the origin.
  public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  /// How far the one lies from the other, along both axes.
  public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  /// The place so many times as far from the origin.
  public static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }

  /// The Euclidean distance to another point.
  public func distance(to other: Point) -> Double {
    let gap = self - other
    return (gap.x * gap.x + gap.y * gap.y).squareRoot()
  }

  /// The point a share `t` of the way to `other`: 0 is here, 1 is there.
  public func mixed(with other: Point, _ t: Double) -> Point {
    Point(x + (other.x - x) * t, y + (other.y - y) * t)
  }
}
