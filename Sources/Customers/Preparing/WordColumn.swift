/// A column of a few different words, such as gender or region, by which customers can be described.
public struct WordColumn: Hashable, Sendable {
  /// The column's name as the file spells it.
  public var name: String
  /// What it is called where it is shown; nil for its own name.
  public var title: String?
  /// The different words, in the order of their Unicode scalars.
  public var words: [String]
  /// The index in `words` of each customer's word; nil where it is missing.
  public var codes: [Int?]

  /// A column from each customer's word, nil where it is missing.
  public init(name: String, title: String? = nil, _ values: [String?]) {
    self.name = name
    self.title = title
    let words = Set(values.compactMap { $0 }).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let indices = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    self.words = words
    codes = values.map { $0.flatMap { indices[$0] } }
  }

  /// Whether the column tells gender.
  public var isGender: Bool { MallColumn(spelled: name) == .gender }

  /// How many customers have each word.
  public var counts: [Int] {
    codes.reduce(into: Array(repeating: 0, count: words.count)) { counts, code in
      if let code { counts[code] += 1 }
    }
  }

  /// The customers of these places, in this order.
  public func selecting(rows: [Int]) -> WordColumn {
    WordColumn(name: name, title: title, rows.map { codes[$0].map { words[$0] } })
  }
}
