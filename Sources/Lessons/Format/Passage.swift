/// A block of a screen; `Words` is `Prose` as it was written, `[Span]` with the facts filled in.
public indirect enum Passage<Words: Hashable & Sendable>: Hashable, Sendable {
  /// Lines of words.
  case paragraph(Words)
  /// `start` is the first number of an ordered list; nil for bullets.
  case list(start: Int?, [[Passage]])
  /// Set off from the text.
  case quote([Passage])
  /// As it is typed.
  case code(String)
  /// Rows of cells, the header first.
  case table([[Words]])
  /// What a scene shows.
  case picture(LessonPicture<Words>)

  /// The same with other words.
  public func map<Other>(_ transform: (Words) -> Other) -> Passage<Other> {
    switch self {
    case .paragraph(let words): .paragraph(transform(words))
    case .list(let start, let items): .list(start: start, items.map { $0.map { $0.map(transform) } })
    case .quote(let passages): .quote(passages.map { $0.map(transform) })
    case .code(let code): .code(code)
    case .table(let rows): .table(rows.map { $0.map(transform) })
    case .picture(let picture):
      .picture(LessonPicture(scene: picture.scene, alternative: transform(picture.alternative)))
    }
  }

  /// All words, in reading order.
  public var words: [Words] {
    switch self {
    case .paragraph(let words): [words]
    case .list(_, let items): items.flatMap { $0.flatMap { $0.words } }
    case .quote(let passages): passages.flatMap { $0.words }
    case .code: []
    case .table(let rows): rows.flatMap { $0 }
    case .picture(let picture): [picture.alternative]
    }
  }

  /// All pictures, in reading order.
  public var pictures: [LessonPicture<Words>] {
    switch self {
    case .paragraph, .code, .table: []
    case .list(_, let items): items.flatMap { $0.flatMap { $0.pictures } }
    case .quote(let passages): passages.flatMap { $0.pictures }
    case .picture(let picture): [picture]
    }
  }
}

/// A picture of a screen.
public struct LessonPicture<Words: Hashable & Sendable>: Hashable, Sendable {
  /// Which scene, and which of its steps.
  public let scene: SceneReference
  /// What the picture shows, for those who do not see it.
  public let alternative: Words
}
