/// The look of a segment, the same in every picture: color, marker shape and hatch by its number.
public struct SegmentLook: Hashable, Sendable {
  /// The number of the segment, from 1.
  public let number: Int
  /// What its marks are filled with.
  public let color: Color
  /// The shape of its marks.
  public let shape: MarkerShape
  /// What its areas are hatched with where color does not tell.
  public let pattern: Hatch.Pattern

  /// After the tenth segment the colors begin again, with the shapes shifted by one, so that no pair of
  /// color and shape returns before the hundredth.
  public init(segment number: Int, theme: Theme) {
    let index = max(0, number - 1)
    let turn = index / Self.colors.count
    self.number = number
    let color = Color(Self.colors[index % Self.colors.count])
    self.color = theme.kind == .dark ? color.mixed(with: .white, 0.18) : color
    shape = MarkerShape.allCases[(index + turn) % MarkerShape.allCases.count]
    pattern = Hatch.Pattern.allCases[(index + turn) % Hatch.Pattern.allCases.count]
  }

  /// After Okabe and Ito, "Color universal design", 2008, https://jfly.uni-koeln.de/color/.
  private static let colors: [UInt32] = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC669E, 0xD55E00, 0x56B4E9, 0x8C6D31, 0x3B8686, 0xB5487D, 0x66727F,
  ]

  /// What the segment's region of the plane is filled with.
  public func region(_ theme: Theme, unit: Double) -> Paint {
    switch theme.kind {
    case .light: .color(color.mixed(with: theme.paper, 0.9))
    case .dark: .color(color.mixed(with: theme.paper, 0.84))
    case .print:
      .hatch(
        Hatch(
          pattern, ink: theme.muted.mixed(with: theme.paper, 0.68), ground: theme.paper,
          spacing: 16 * unit, width: 1.1 * unit))
    }
  }

  /// What is read on the segment's color.
  public var inkOnColor: Color { color.readableInk }
}

extension Color {
  /// The contrast ratio of two opaque colors, from 1 to 21 (WCAG 2.2, "contrast ratio").
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever is read better on this color.
  var readableInk: Color { contrast(with: .white) >= 3 ? .white : Color(0x1C2633) }

  /// The luminance relative to white, by the linear approximation of the squared part, which is close
  /// enough to choose between two inks.
  var luminance: Double {
    0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
  }
}
