/// A drawing as a value: what is on it, in the order in which it is painted.
///
/// A picture is compared, hashed and printed like any other value, so scenes are tested without
/// pixels, and a picture that is shown for two seconds is drawn once. It knows nothing of files or of
/// graphics libraries; a back end is one `switch` over these cases.
public indirect enum Picture: Hashable, Sendable {
  case fill(Path, Paint)
  case stroke(Path, Stroke)
  case text(Text)
  /// The same mark at many points.
  case points([Point], Marker)
  /// One over the other, the first at the bottom.
  case stack([Picture])
  /// A picture scaled and then moved.
  case placed(Picture, at: Point, scale: Double)
  /// A picture with a meaning: a role for readers of a page, and words for those who do not see it.
  case named(Name, Picture)

  public static let empty = Picture.stack([])
}

/// What a part of a picture is, for tagged pages, alternative texts and tests.
public struct Name: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    /// A part that a test may look for; nothing in the output.
    case part
    case heading(level: Int)
    case paragraph
    case figure
    /// A link to a destination in the same document.
    case link(to: String)
    /// A place that links can lead to.
    case destination(String)
    /// Repeated or ornamental: a page number, a rule.
    case decoration
  }

  public var role: Role
  /// What a part is called, and for a figure what it shows, in words.
  public var words: String

  public init(_ role: Role, _ words: String) {
    self.role = role
    self.words = words
  }
}

extension Picture {
  /// This picture with a name for tests.
  public func part(_ words: String) -> Picture { .named(Name(.part, words), self) }

  /// This picture as a figure with its alternative text.
  public func figure(alt words: String) -> Picture { .named(Name(.figure, words), self) }

  /// The alternative texts of the figures in this picture, in order.
  public var alternativeTexts: [String] {
    switch self {
    case .fill, .stroke, .text, .points: []
    case .stack(let pictures): pictures.flatMap { $0.alternativeTexts }
    case .placed(let picture, _, _): picture.alternativeTexts
    case .named(let name, let picture):
      (name.role == .figure ? [name.words] : []) + picture.alternativeTexts
    }
  }
}
