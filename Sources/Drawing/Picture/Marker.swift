/// The look of a mark that stands for one thing: a customer, a centroid.
public struct Marker: Hashable, Sendable {
  /// What it is shaped like.
  public var shape: MarkerShape
  /// The diameter of the circle of the same visual weight, in the units of the picture.
  public var size: Double
  /// `nil` leaves the mark hollow.
  public var fill: Color?
  /// The color of the line around it; `nil` for none.
  public var outline: Color?
  /// The width of the outline, drawn half inside and half outside the shape.
  public var outlineWidth: Double

  /// A mark by its look.
  public init(
    _ shape: MarkerShape, size: Double, fill: Color?, outline: Color? = nil, outlineWidth: Double = 0
  ) {
    self.shape = shape
    self.size = size
    self.fill = fill
    self.outline = outline
    self.outlineWidth = outlineWidth
  }

  /// The outline of the mark around a point.
  public func path(at center: Point = .zero) -> Path { shape.path(center: center, size: size) }

  /// How far the mark, its outline included, may reach from its center.
  public var reach: Double { shape.reach * size / 2 + (outline == nil ? 0 : outlineWidth) }
}
