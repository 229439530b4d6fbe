/// The lines of a hatch: which way they run and how far they lie apart.
package struct HatchLines: Hashable, Sendable {
  package enum Direction: Hashable, Sendable {
    case horizontal, vertical, rising, falling
    /// No line, but points in staggered rows.
    case points
  }

  package var directions: [Direction]
  /// The distance from a line to the next, across both.
  package var spacing: Double
  package var width: Double

  /// The lines of a hatch; none if it is plain, or too fine or too coarse to be seen.
  package init(_ hatch: Hatch, scale: Double) {
    let spread: Double
    switch hatch.pattern {
    case .rising: (directions, spread) = ([.rising], 1)
    case .falling: (directions, spread) = ([.falling], 1)
    case .horizontal: (directions, spread) = ([.horizontal], 1)
    case .vertical: (directions, spread) = ([.vertical], 1)
    case .crossed: (directions, spread) = ([.horizontal, .vertical], 1.5)
    case .diagonalCrossed: (directions, spread) = ([.rising, .falling], 1.5)
    case .dotted: (directions, spread) = ([.points], 1)
    case .risingWide: (directions, spread) = ([.rising], 2)
    case .fallingWide: (directions, spread) = ([.falling], 2)
    case .plain: (directions, spread) = ([], 1)
    }
    spacing = hatch.spacing * spread * scale
    // Lines twice as far apart are twice as wide, so that the area is as dark.
    width = hatch.width * (spread == 2 ? 2 : 1) * scale
    if !(spacing >= 0.5 && spacing < 1e6 && width > 0 && width.isFinite) { directions = [] }
  }

  /// The distance of the pattern's repetitions along the axes.
  package var period: Double {
    switch directions.first {
    case .rising, .falling, .points: spacing * Self.diagonal
    default: spacing
    }
  }

  /// The same lines with another period.
  package func with(period new: Double) -> HatchLines {
    var lines = self
    lines.spacing = spacing * new / period
    return lines
  }

  /// The lines over a rectangle, seen from the point that they start from. They are to be stroked, but points
  /// are to be filled.
  package func path(over rect: Rect, from origin: Point) -> Path {
    directions.reduce(Path()) { $0 + path($1, over: rect.inset(by: -2 * width), from: origin) }
  }

  private func path(_ direction: Direction, over rect: Rect, from origin: Point) -> Path {
    var elements: [Path.Element] = []
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      elements += [.move(origin + Point(x1, y1)), .line(origin + Point(x2, y2))]
    }
    let (left, right) = (rect.left - origin.x, rect.right - origin.x)
    let (top, bottom) = (rect.top - origin.y, rect.bottom - origin.y)
    switch direction {
    case .horizontal:
      for y in Self.multiples(of: spacing, from: top, to: bottom) { line(left, y, right, y) }
    case .vertical:
      for x in Self.multiples(of: spacing, from: left, to: right) { line(x, top, x, bottom) }
    case .rising:
      for c in Self.multiples(of: period, from: left + top, to: right + bottom) {
        line(left, c - left, right, c - right)
      }
    case .falling:
      for c in Self.multiples(of: period, from: top - right, to: bottom - left) {
        line(left, c + left, right, c + right)
      }
    case .points:
      for (start, y0) in [(0, 0), (period / 2, period / 2)] {
        for y in Self.multiples(of: period, from: top - y0, to: bottom - y0) {
          for x in Self.multiples(of: period, from: left - start, to: right - start) {
            elements += Path.circle(origin + Point(x + start, y + y0), radius: width).elements
          }
        }
      }
    }
    return Path(elements)
  }

  /// The multiples of a step within a range; none if there are more than could be told apart.
  private static func multiples(of step: Double, from first: Double, to last: Double) -> [Double] {
    let (first, last) = ((first / step).rounded(.up), (last / step).rounded(.down))
    guard first <= last && last - first < 2000 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  private static let diagonal = 2.0.squareRoot()
}
