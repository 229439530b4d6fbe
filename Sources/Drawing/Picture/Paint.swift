/// What fills a shape.
public enum Paint: Hashable, Sendable {
  case color(Color)
  case hatch(Hatch)
}

/// Parallel lines on a ground, so that areas can be told apart without color.
public struct Hatch: Hashable, Sendable {
  /// The run of the lines; the order is the canonical order of segments.
  public enum Pattern: Int, Hashable, Sendable, CaseIterable {
    case rising, falling, horizontal, vertical, crossed, diagonalCrossed, dotted, risingWide, fallingWide,
      plain
  }

  public var pattern: Pattern
  public var ink: Color
  public var ground: Color
  /// The distance between two lines, in the units of the picture.
  public var spacing: Double
  /// The width of a line, in the units of the picture.
  public var width: Double

  public init(_ pattern: Pattern, ink: Color, ground: Color, spacing: Double, width: Double) {
    self.pattern = pattern
    self.ink = ink
    self.ground = ground
    self.spacing = spacing
    self.width = width
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  public enum Cap: Hashable, Sendable { case butt, round }
  public enum Join: Hashable, Sendable { case miter, round }

  public var color: Color
  public var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  public var dashes: [Double]
  public var cap: Cap
  public var join: Join

  public init(
    _ color: Color, width: Double, dashes: [Double] = [], cap: Cap = .butt, join: Join = .miter
  ) {
    self.color = color
    self.width = width
    self.dashes = dashes
    self.cap = cap
    self.join = join
  }
}
