/// A drawing as a value: what is on it, in the order in which it is painted.
///
/// A picture is compared, hashed and printed like any other value, so scenes are tested without
/// pixels, and a picture that is shown for two seconds is drawn once. It knows nothing of files or of
/// graphics libraries; a back end is one `switch` over these cases.
public indirect enum Picture: Hashable, Sendable {
  /// An area in a color or a hatch.
  case fill(Path, Paint)
  /// A line along a path.
  case stroke(Path, Stroke)
  /// Words.
  case text(Text)
  /// The same mark at many points.
  case points([Point], Marker)
  /// One over the other, the first at the bottom.
  case stack([Picture])
  /// A picture scaled and then moved.
  case placed(Picture, at: Point, scale: Double)
  /// A picture with a meaning: a role for readers of a page, and words for those who do not see it.
  case named(Name, Picture)

  /// A picture with nothing on it.
  public static let empty = Picture.stack([])
}

/// What a part of a picture is, for tagged pages, alternative texts and tests.
public struct Name: Hashable, Sendable {
  /// What a part is to those who read or test the picture.
  public enum Role: Hashable, Sendable {
    /// A part that a test may look for; nothing in the output.
    case part
    /// A heading; level 1 is the title.
    case heading(level: Int)
    /// Words that are read in one piece.
    case paragraph
    /// A drawing that has its words for those who do not see it.
    case figure
    /// A link to a destination in the same document.
    case link(to: String)
    /// A place that links can lead to.
    case destination(String)
    /// Repeated or ornamental: a page number, a rule.
    case decoration
  }

  /// What the part is.
  public var role: Role
  /// What a part is called, and for a figure what it shows, in words.
  public var words: String

  /// A role with its words.
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
