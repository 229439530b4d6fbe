/// A block of a text that is shown: of what kind its words and pictures are says who shows it.
public indirect enum Passage<Words, Picture> {
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
  case picture(Picture)

  /// The same with other words and pictures.
  public func map<OtherWords, OtherPicture, Failure: Error>(
    _ words: (Words) -> OtherWords, picture: (Picture) throws(Failure) -> OtherPicture
  ) throws(Failure) -> Passage<OtherWords, OtherPicture> {
    switch self {
    case .paragraph(let own): return .paragraph(words(own))
    case .list(let start, let items):
      var others: [[Passage<OtherWords, OtherPicture>]] = []
      for item in items { others.append(try Self.map(item, words, picture)) }
      return .list(start: start, others)
    case .quote(let passages): return .quote(try Self.map(passages, words, picture))
    case .code(let code): return .code(code)
    case .table(let rows): return .table(rows.map { $0.map(words) })
    case .picture(let own): return .picture(try picture(own))
    }
  }

  private static func map<OtherWords, OtherPicture, Failure: Error>(
    _ passages: [Passage], _ words: (Words) -> OtherWords,
    _ picture: (Picture) throws(Failure) -> OtherPicture
  ) throws(Failure) -> [Passage<OtherWords, OtherPicture>] {
    var others: [Passage<OtherWords, OtherPicture>] = []
    for passage in passages { others.append(try passage.map(words, picture: picture)) }
    return others
  }

  /// All pictures, in reading order.
  public var pictures: [Picture] {
    switch self {
    case .paragraph, .code, .table: []
    case .list(_, let items): items.flatMap { $0.flatMap { $0.pictures } }
    case .quote(let passages): passages.flatMap { $0.pictures }
    case .picture(let picture): [picture]
    }
  }
}

extension Passage: Equatable where Words: Equatable, Picture: Equatable {}
extension Passage: Hashable where Words: Hashable, Picture: Hashable {}
extension Passage: Sendable where Words: Sendable, Picture: Sendable {}
