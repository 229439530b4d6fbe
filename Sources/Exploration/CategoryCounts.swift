import Customers

/// How many customers there are of each kind.
public struct CategoryCounts: Hashable, Sendable {
  /// What is told apart, as a heading: "Gender", "Age bands".
  public let title: String
  /// The kinds that are told apart.
  public let names: [String]
  /// One for each name.
  public let counts: [Int]
  /// Customers of whom it is not known.
  public let missing: Int

  /// Counts with a heading, a name for each.
  public init(title: String, names: [String], counts: [Int], missing: Int) {
    self.title = title
    self.names = names
    self.counts = counts
    self.missing = missing
  }

  /// All customers counted, those of whom it is known.
  public var total: Int { counts.reduce(0, +) }
}

/// A column of words that divides the customers into few kinds, such as gender.
public struct Category: Hashable, Sendable {
  /// The column's name as the file spells it.
  public let column: String
  /// The different words, the most frequent first, equally frequent ones in the order of their letters.
  public let names: [String]
  /// The number of each customer's word among `names`; nil where it is missing.
  public let members: [Int?]

  /// The most different words whose bars can be told apart.
  public static let most = 12

  /// The kinds in a column of words; nil where they are too many. The same for every order of the rows, but
  /// for the members.
  public init?(_ words: WordColumn) {
    guard words.words.count <= Self.most else { return nil }
    let counts = words.counts
    let order = words.words.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    column = words.name
    names = order.map { words.words[$0] }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    members = words.codes.map { $0.map { places[$0] } }
  }

  /// How many customers have each word.
  public var counts: CategoryCounts {
    var counts = [Int](repeating: 0, count: names.count)
    for member in members { if let member { counts[member] += 1 } }
    return CategoryCounts(
      title: column, names: names, counts: counts, missing: members.count { $0 == nil })
  }

  /// The numbers of each kind's customers, where they are known.
  public func divided(_ values: [Double?]) -> [[Double]] {
    var groups = [[Double]](repeating: [], count: names.count)
    for (member, value) in zip(members, values) {
      if let member, let value { groups[member].append(value) }
    }
    return groups
  }
}

/// Customers by age, in bands of ten years; the first and the last are open.
public enum AgeBands {
  private static let bounds: [Double] = [20, 30, 40, 50, 60]

  /// The bands, from the youngest.
  public static let names = ["under 20", "20–29", "30–39", "40–49", "50–59", "60 and over"]

  /// How many customers are in each band.
  public static func counts(of ages: [Double?], title: String = "Age bands") -> CategoryCounts {
    var counts = [Int](repeating: 0, count: names.count)
    for age in ages { if let age { counts[bounds.count { age >= $0 }] += 1 } }
    return CategoryCounts(title: title, names: names, counts: counts, missing: ages.count { $0 == nil })
  }
}
