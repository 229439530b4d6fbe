import Drawing

/// Where a part of a picture lies on the surface: its scale, and then its shift.
///
/// Coordinates are taken to the surface here and not by Cairo, so that what Cairo cannot hold (it counts in
/// 256ths, up to eight million) never reaches it.
struct Placement: Hashable {
  var shift = Point.zero
  var scale = 1.0

  /// The farthest that a coordinate may lie from the surface's corner.
  private static let limit = 4_000_000.0

  /// The place inside a picture that is itself placed; `nil` where nothing of it can be seen.
  func placing(at point: Point, scale inner: Double) -> Placement? {
    let placement = Placement(shift: shift + point * scale, scale: scale * inner)
    guard placement.scale > 0 && placement.scale.isFinite else { return nil }
    guard placement.shift.x.isFinite && placement.shift.y.isFinite else { return nil }
    return placement
  }

  /// The point on the surface; `nil` for what is no number.
  func callAsFunction(_ point: Point) -> Point? {
    let (x, y) = (shift.x + point.x * scale, shift.y + point.y * scale)
    guard !x.isNaN && !y.isNaN else { return nil }
    return Point(Self.clamp(x), Self.clamp(y))
  }

  private static func clamp(_ value: Double) -> Double { min(max(value, -limit), limit) }
}
