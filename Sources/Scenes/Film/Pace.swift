/// How long the steps of a film last.
public enum Pace: String, Hashable, Sendable, CaseIterable {
  /// For a lecture: slow glides, then time to read.
  case lecture
  /// For a look at the whole run.
  case quick
  /// One picture for every step.
  case stills

  /// How long marks glide, in seconds.
  var glide: Double {
    switch self {
    case .lecture: 1.8
    case .quick: 0.6
    case .stills: 0
    }
  }

  /// How long all steps together last that may pass quickly, in seconds.
  var briefTotal: Double {
    switch self {
    case .lecture: 60
    case .quick: 20
    case .stills: 0
    }
  }

  /// How long the picture then stands still, in seconds: at least 0.04 s for each character of the caption.
  func hold(_ caption: Caption) -> Double {
    let reading = 0.04 * Double(caption.text.count)
    return switch self {
    case .lecture: max(1.5, reading)
    case .quick: max(0.5, reading / 4)
    case .stills: max(2, reading)
    }
  }
}
