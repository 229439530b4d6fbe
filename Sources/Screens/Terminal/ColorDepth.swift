import Drawing

/// How many colors a terminal shows.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: only bold and reversed characters.
  case none
  /// The sixteen that the user has chosen.
  case sixteen
  /// The 256 of xterm.
  case palette
  /// Any.
  case full

  /// What the environment says of the terminal: `NO_COLOR` (https://no-color.org), `COLORTERM` and `TERM`.
  public init(noColor: String?, colorTerm: String?, term: String?) {
    let term = term ?? ""
    self =
      if noColor.map({ !$0.isEmpty }) ?? false || ["", "dumb"].contains(term) || term.hasPrefix("vt") {
        .none
      } else if ["truecolor", "24bit"].contains(colorTerm ?? "") || term.hasSuffix("-direct") {
        .full
      } else if term.contains("256") {
        .palette
      } else {
        .sixteen
      }
  }

  /// The parameters of the sequence that selects a color (ECMA-48, SGR); `nil` where there is none.
  /// - Parameter role: 38 for characters, 48 for their ground, as in that sequence.
  func parameters(of color: Color, role: Int) -> String? {
    switch self {
    case .none: nil
    case .sixteen: Self.nearestOfSixteen(to: color).map { "\($0 < 8 ? role - 8 + $0 : role + 52 + $0 - 8)" }
    case .palette: "\(role);5;\(Self.nearestInPalette(to: color))"
    case .full: "\(role);2;\(Self.byte(color.red));\(Self.byte(color.green));\(Self.byte(color.blue))"
    }
  }

  private static func byte(_ part: Double) -> Int { Int((min(1, max(0, part)) * 255).rounded()) }

  // MARK: Fewer colors

  /// One of the six hues, black or bright white; `nil` for greys between, which are best left as text is.
  private static func nearestOfSixteen(to color: Color) -> Int? {
    let parts = [color.red, color.green, color.blue]
    let (low, high) = (parts.min() ?? 0, parts.max() ?? 0)
    if high - low < 0.2 { return high < 0.25 ? 0 : low > 0.85 ? 15 : nil }
    // Where hues end, in degrees, with their numbers: cyan is narrow, so that greens and blues stay apart.
    let hues: [(end: Double, number: Int)] = [
      (30, 1), (90, 3), (170, 2), (195, 6), (270, 4), (345, 5), (360, 1),
    ]
    let hue = hue(of: color, low: low, high: high)
    let number = hues.first { hue < $0.end }?.number ?? 1
    return number + (high > 0.8 ? 8 : 0)
  }

  /// The hue in degrees: 0 is red, 120 green, 240 blue.
  private static func hue(of color: Color, low: Double, high: Double) -> Double {
    let range = high - low
    if high == color.green { return 120 + 60 * (color.blue - color.red) / range }
    if high == color.blue { return 240 + 60 * (color.red - color.green) / range }
    let hue = 60 * (color.green - color.blue) / range
    return hue < 0 ? hue + 360 : hue
  }

  /// The nearest of the cube of 216 colors and the ramp of 24 greys.
  private static func nearestInPalette(to color: Color) -> Int {
    let levels = [0, 95, 135, 175, 215, 255]
    let wanted = [color.red, color.green, color.blue].map(byte)
    func nearest(_ value: Int, in levels: [Int]) -> Int {
      levels.indices.min { (levels[$0] - value).magnitude < (levels[$1] - value).magnitude } ?? 0
    }
    func squares(_ parts: [Int]) -> Int {
      zip(parts, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let cube = wanted.map { nearest($0, in: levels) }
    let greys = (0..<24).map { 8 + 10 * $0 }
    let grey = nearest(wanted.reduce(0, +) / 3, in: greys)
    return squares(Array(repeating: greys[grey], count: 3)) < squares(cube.map { levels[$0] })
      ? 232 + grey : 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
  }
}
