/// A color in sRGB with its opacity, each part from 0 to 1.
public struct Color: Hashable, Sendable {
  /// Its share of red.
  public var red: Double
  /// Its share of green.
  public var green: Double
  /// Its share of blue.
  public var blue: Double
  /// 0 is not to be seen, 1 hides what lies below.
  public var opacity: Double

  /// A color by its parts.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// A color as on the web: `Color(0x0072B2)`.
  public init(_ hex: UInt32, opacity: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255, opacity: opacity)
  }

  /// The color of a sheet of paper.
  public static let white = Color(0xFFFFFF)
  /// No light at all.
  public static let black = Color(0x000000)

  /// The color a share `t` of the way to `other`, part by part in sRGB.
  public func mixed(with other: Color, _ t: Double) -> Color {
    Color(
      red: red + (other.red - red) * t, green: green + (other.green - green) * t,
      blue: blue + (other.blue - blue) * t, opacity: opacity + (other.opacity - opacity) * t)
  }

  /// The same color, less opaque.
  public func opacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity)
  }
}
