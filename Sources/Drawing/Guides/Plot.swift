/// A place for marks: a rectangle with a scale along each edge, trained once on all that will ever be shown.
public struct Plot: Hashable, Sendable {
  /// Where it lies in the picture.
  public let rect: Rect
  /// The scale from left to right.
  public let x: LinearScale
  /// The scale upward.
  public let y: LinearScale

  /// A plot that has room for all the places, with some air around them.
  public init(_ rect: Rect, showing places: [Point], air: Double = 0.05) {
    self.rect = rect
    x = LinearScale(domain: Self.domain(places.map { $0.x }, air: air), from: rect.left, to: rect.right)
    y = LinearScale(domain: Self.domain(places.map { $0.y }, air: air), from: rect.bottom, to: rect.top)
  }

  private init(rect: Rect, x: LinearScale, y: LinearScale) {
    self.rect = rect
    self.x = x
    self.y = y
  }

  /// The same scales over another rectangle.
  public func over(_ rect: Rect) -> Plot {
    Plot(
      rect: rect, x: x.over(from: rect.left, to: rect.right), y: y.over(from: rect.bottom, to: rect.top))
  }

  /// Where a place of the data lies in the picture.
  public func callAsFunction(_ place: Point) -> Point { Point(x(place.x), y(place.y)) }

  private static func domain(_ values: [Double], air: Double) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let margin = (high / 2 - low / 2) * 2 * air
    return low - margin...high + margin
  }
}
