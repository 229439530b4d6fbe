/// What fills a shape.
public enum Paint: Hashable, Sendable {
  /// One color all over.
  case color(Color)
  /// Lines on a ground.
  case hatch(Hatch)
}

/// Parallel lines on a ground, so that areas can be told apart without color.
public struct Hatch: Hashable, Sendable {
  /// The run of the lines; the order is the canonical order of segments.
  public enum Pattern: Int, Hashable, Sendable, CaseIterable {
    /// Lines by their direction, alone, crossed or twice as far apart; points; and no lines at all.
    case rising, falling, horizontal, vertical, crossed, diagonalCrossed, dotted, risingWide, fallingWide,
      plain
  }

  /// The run of the lines.
  public var pattern: Pattern
  /// The color of the lines.
  public var ink: Color
  /// The color between them.
  public var ground: Color
  /// The distance between two lines, in the units of the picture.
  public var spacing: Double
  /// The width of a line, in the units of the picture.
  public var width: Double

  /// A hatch by its parts.
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
  /// What the ends of a line look like.
  public enum Cap: String, Hashable, Sendable { case butt, round }
  /// What its corners look like.
  public enum Join: String, Hashable, Sendable { case miter, round }

  /// The color of the line.
  public var color: Color
  /// How wide the line is, in the units of the picture.
  public var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  public var dashes: [Double]
  /// What its ends look like.
  public var cap: Cap
  /// What its corners look like.
  public var join: Join

  /// A line by its parts; solid where nothing else is said.
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
