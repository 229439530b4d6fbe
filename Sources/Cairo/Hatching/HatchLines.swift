import Drawing

/// The lines of a hatch: which way they run and how far they lie apart.
struct HatchLines {
  enum Direction {
    case horizontal, vertical, rising, falling
    /// No line, but points in staggered rows.
    case points
  }

  var directions: [Direction]
  /// The distance from a line to the next, across both.
  var spacing: Double
  var width: Double

  /// The lines of a hatch; none if it is plain, or too fine to be seen.
  init(_ hatch: Hatch, scale: Double) {
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
    if !(spacing >= 0.5 && spacing.isFinite && width > 0 && width.isFinite) { directions = [] }
  }

  /// The distance of the pattern's repetitions along the axes.
  var period: Double {
    switch directions.first {
    case .rising, .falling, .points: spacing * Self.diagonal
    default: spacing
    }
  }

  /// The same lines with another period.
  func with(period new: Double) -> HatchLines {
    var lines = self
    lines.spacing = spacing * new / period
    return lines
  }

  /// The lines over a rectangle, seen from the point that they start from. They are to be stroked, but points
  /// are to be filled.
  func path(over rect: Rect, from origin: Point) -> Path {
    directions.reduce(Path()) { $0 + path($1, over: rect.inset(by: -2 * width), from: origin) }
  }

  private func path(_ direction: Direction, over rect: Rect, from origin: Point) -> Path {
    var path = Path()
    func each(_ first: Double, _ last: Double, apart: Double, body: (Int, Double) -> Void) {
      let (first, last) = ((first / apart).rounded(.up), (last / apart).rounded(.down))
      guard first <= last, last - first < 10_000 else { return }
      for number in Int(first)...Int(last) { body(number, Double(number) * apart) }
    }
    let (left, right) = (rect.left - origin.x, rect.right - origin.x)
    let (top, bottom) = (rect.top - origin.y, rect.bottom - origin.y)
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      path.move(to: origin + Point(x1, y1))
      path.line(to: origin + Point(x2, y2))
    }
    switch direction {
    case .horizontal: each(top, bottom, apart: spacing) { line(left, $1, right, $1) }
    case .vertical: each(left, right, apart: spacing) { line($1, top, $1, bottom) }
    case .rising: each(left + top, right + bottom, apart: period) { line(left, $1 - left, right, $1 - right) }
    case .falling:
      each(top - right, bottom - left, apart: period) { line(left, $1 + left, right, $1 + right) }
    case .points:
      each(top, bottom, apart: period / 2) { row, y in
        let shift = row.isMultiple(of: 2) ? 0 : period / 2
        each(left - shift, right - shift, apart: period) { _, x in
          path = path + .circle(origin + Point(x + shift, y), radius: width)
        }
      }
    }
    return path
  }

  private static let diagonal = 2.0.squareRoot()
}
