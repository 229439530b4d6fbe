import Words

/// A block of a screen; `Words` is `Prose` as it was written, `[Span]` with the facts filled in.
public typealias LessonPassage<Words: Hashable & Sendable> = Passage<Words, LessonPicture<Words>>

extension Passage where Words: Hashable & Sendable, Picture == LessonPicture<Words> {
  /// The same with other words.
  func map<Other>(_ transform: (Words) -> Other) -> LessonPassage<Other> {
    map(transform) { LessonPicture(scene: $0.scene, alternative: transform($0.alternative)) }
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
}

/// A picture of a screen.
public struct LessonPicture<Words: Hashable & Sendable>: Hashable, Sendable {
  /// Which scene, and which of its steps.
  public let scene: SceneReference
  /// What the picture shows, for those who do not see it.
  public let alternative: Words
}
