/// The shapes of marks, in the canonical order of segments.
public enum MarkerShape: Int, Hashable, Sendable, CaseIterable {
  /// One for each of ten segments; then they begin again.
  case circle, triangle, square, diamond, cross, pentagon, star, invertedTriangle, hexagon, bar

  /// How far the shape may reach from its center, as a multiple of half its size.
  var reach: Double { 1.75 }

  /// The outline of the shape; shapes of one size look equally heavy.
  public func path(center: Point, size: Double) -> Path {
    let r = size / 2
    switch self {
    case .circle: return .circle(center, radius: r)
    case .triangle: return Self.polygon(3, center: center + Point(0, r * 0.18), radius: r * 1.43, turn: 0)
    case .invertedTriangle:
      return Self.polygon(3, center: center - Point(0, r * 0.18), radius: r * 1.43, turn: 0.5)
    case .square: return Self.polygon(4, center: center, radius: r * 1.24, turn: 0.125)
    case .diamond: return Self.polygon(4, center: center, radius: r * 1.27, turn: 0)
    case .pentagon: return Self.polygon(5, center: center, radius: r * 1.16, turn: 0)
    case .hexagon: return Self.polygon(6, center: center, radius: r * 1.1, turn: 1 / 12)
    case .star: return Self.star(center: center, outer: r * 1.45, inner: r * 0.68)
    case .cross: return Self.cross(center: center, reach: r * 1.16, half: r * 0.44)
    case .bar:
      return .rectangle(
        Rect(x: center.x - r * 0.57, y: center.y - r * 1.27, width: r * 1.14, height: r * 2.54))
    }
  }

  /// A regular polygon whose first corner points up, turned clockwise by a share of the full circle.
  private static func polygon(_ corners: Int, center: Point, radius: Double, turn: Double) -> Path {
    Path(
      through: (0..<corners).map { corner in
        center + Direction.clockwise(Double(corner) / Double(corners) + turn) * radius
      }, closed: true)
  }

  private static func star(center: Point, outer: Double, inner: Double) -> Path {
    Path(
      through: (0..<10).map { corner in
        center + Direction.clockwise(Double(corner) / 10) * (corner.isMultiple(of: 2) ? outer : inner)
      }, closed: true)
  }

  private static func cross(center: Point, reach a: Double, half b: Double) -> Path {
    let corners = [
      (-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b), (-a, -b),
      (-b, -b),
    ]
    return Path(through: corners.map { center + Point($0.0, $0.1) }, closed: true)
  }
}

/// Unit vectors of the directions that the shapes need, as constants, so that a picture's bytes do not
/// depend on the C library's sine.
enum Direction {
  /// The direction a share of a full turn clockwise from straight up; the share is a multiple of 1/120.
  static func clockwise(_ share: Double) -> Point {
    let index = Int((share * 120).rounded()) % 120
    let (quarter, rest) = (index / 30, index % 30)
    let (s, c) = (sine(rest), sine(30 - rest))
    return switch quarter {
    case 0: Point(s, -c)
    case 1: Point(c, s)
    case 2: Point(-s, c)
    default: Point(-c, -s)
    }
  }

  /// The sine of a number of steps of 3 degrees, from 0 to 30.
  private static func sine(_ steps: Int) -> Double { sines[steps] }

  private static let sines: [Double] = [
    0, 0.052335956242943835, 0.10452846326765347, 0.15643446504023087, 0.20791169081775934,
    0.25881904510252074, 0.3090169943749474, 0.35836794954530027, 0.40673664307580021,
    0.45399049973954675, 0.5, 0.54463903501502708, 0.58778525229247314, 0.6293203910498375,
    0.66913060635885824, 0.70710678118654757, 0.74314482547739424, 0.7771459614569709,
    0.80901699437494745, 0.83867056794542405, 0.86602540378443865, 0.89100652418836779,
    0.91354545764260087, 0.93358042649720174, 0.95105651629515353, 0.96592582628906831,
    0.97814760073380569, 0.98768834059513777, 0.99452189536827329, 0.99862953475457383, 1,
  ]
}
