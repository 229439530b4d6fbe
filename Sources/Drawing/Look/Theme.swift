/// The colors of a picture by their role.
public struct Theme: Hashable, Sendable {
  /// The themes by the names of the command line.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// For the light of a room, and for a dark one.
    case light, dark
    /// Segments are told apart by shape and hatch alone, so that a grey copy loses nothing.
    case print
  }

  /// Which of the themes it is.
  public var kind: Kind
  /// What everything is drawn on.
  public var paper: Color
  /// What is read first: titles, and lines that matter.
  public var ink: Color
  /// What is read second: labels and notes.
  public var muted: Color
  /// Lines that only guide the eye.
  public var grid: Color
  /// A ground a little off the paper, for a row or a band.
  public var tint: Color

  /// The colors of a theme.
  public init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .light, .print:
      paper = .white
      ink = Color(0x1C2633)
      muted = Color(0x5C6675)
      grid = Color(0xE6E9ED)
      tint = Color(0xF3F5F7)
    case .dark:
      paper = Color(0x11151B)
      ink = Color(0xEEF1F5)
      muted = Color(0xA3AEBC)
      grid = Color(0x2A323D)
      tint = Color(0x1B222C)
    }
  }

  /// A color moved toward the paper, to step back.
  public func softened(_ color: Color, _ amount: Double) -> Color { color.mixed(with: paper, amount) }
}
