/// The colors of a picture by their role.
public struct Theme: Hashable, Sendable {
  /// The themes by the names of the command line.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case light, dark
    /// Segments are told apart by shape and hatch alone, so that a grey copy loses nothing.
    case print
  }

  public var kind: Kind
  public var paper: Color
  public var ink: Color
  public var muted: Color
  public var grid: Color
  /// A ground a little off the paper, for a row or a band.
  public var tint: Color

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
