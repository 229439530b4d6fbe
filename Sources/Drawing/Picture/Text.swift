/// The look of letters.
public struct TextStyle: Hashable, Sendable {
  /// How heavy letters are.
  public enum Weight: Hashable, Sendable { case regular, bold }

  /// The size of the type, in the units of the picture.
  public var size: Double
  /// How heavy the letters are.
  public var weight: Weight
  /// Digits of one width, so that columns of numbers line up and counting captions do not shiver.
  public var tabularDigits: Bool

  /// A style by its size.
  public init(size: Double, weight: Weight = .regular, tabularDigits: Bool = false) {
    self.size = size
    self.weight = weight
    self.tabularDigits = tabularDigits
  }
}

/// Words in one style at one place.
public struct Text: Hashable, Sendable {
  /// Which part of the text stands at its point from left to right.
  public enum Alignment: String, Hashable, Sendable { case start, middle, end }
  /// Which part of the text stands at its point from top to bottom.
  public enum Anchor: String, Hashable, Sendable { case baseline, top, center, bottom }

  /// The words.
  public var string: String
  /// The look of the letters.
  public var style: TextStyle
  /// The color of the letters.
  public var color: Color
  /// Where the text stands.
  public var point: Point
  /// Which part of it stands there from left to right.
  public var alignment: Alignment
  /// Which part of it stands there from top to bottom.
  public var anchor: Anchor
  /// The width at which lines are broken; `nil` keeps everything on one line.
  public var wrapWidth: Double?
  /// The most lines to show; what is left over ends in an ellipsis. Needs `wrapWidth`.
  public var maximumLines: Int?
  /// The distance from one baseline to the next as a multiple of the type's size.
  public var lineHeight: Double

  /// Words at a place.
  public init(
    _ string: String, _ style: TextStyle, _ color: Color, at point: Point,
    alignment: Alignment = .start, anchor: Anchor = .baseline, wrapWidth: Double? = nil,
    maximumLines: Int? = nil, lineHeight: Double = 1.3
  ) {
    self.string = string
    self.style = style
    self.color = color
    self.point = point
    self.alignment = alignment
    self.anchor = anchor
    self.wrapWidth = wrapWidth
    self.maximumLines = maximumLines
    self.lineHeight = lineHeight
  }
}
