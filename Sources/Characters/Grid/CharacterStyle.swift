import Drawing

/// The look of the characters in a grid. A back end with fewer colors takes the nearest; one without any
/// shows the glyphs, strong ones strongly.
public struct CharacterStyle: Hashable, Sendable {
  /// The color of the characters; `nil` is that of the text around.
  public var foreground: Color?
  /// The color of their ground; `nil` is that of the paper.
  public var background: Color?
  /// Whether they stand out without color, too.
  public var isStrong: Bool

  /// A look; plain where nothing is said.
  public init(foreground: Color? = nil, background: Color? = nil, isStrong: Bool = false) {
    self.foreground = foreground
    self.background = background
    self.isStrong = isStrong
  }

  /// As the text around.
  public static let plain = CharacterStyle()
}
