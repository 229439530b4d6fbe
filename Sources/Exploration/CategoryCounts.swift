/// How many customers there are of each kind.
public struct CategoryCounts: Hashable, Sendable {
  /// What is told apart, as a heading: "Gender", "Age bands".
  public let title: String
  public let names: [String]
  /// One for each name.
  public let counts: [Int]
  /// Customers of whom it is not known.
  public let missing: Int

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
  /// The different words, the most frequent first; of equally frequent ones, the one that comes first.
  public let names: [String]
  /// The number of each customer's word among `names`; nil where it is missing.
  public let members: [Int?]

  /// The most different words that a column of kinds has.
  public static let most = 12

  /// The kinds in a column; nil where it is empty, has too many different words to be one of kinds, or has none
  /// twice. `cells` are without blanks around them, and empty where something is missing.
  public init?(column: String, cells: [String]) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for cell in cells where !cell.isEmpty {
      if let count = counts[cell] {
        counts[cell] = count + 1
      } else {
        guard order.count < Self.most else { return nil }
        order.append(cell)
        counts[cell] = 1
      }
    }
    let known = counts.values.reduce(0, +)
    guard known > 0, order.count == 1 || order.count < known else { return nil }
    let names = order.enumerated().sorted { a, b in
      let (first, second) = (counts[a.element] ?? 0, counts[b.element] ?? 0)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.column = column
    self.names = names
    members = cells.map { numbers[$0] }
  }

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

  public static let names = ["under 20", "20–29", "30–39", "40–49", "50–59", "60 and over"]

  /// How many customers are in each band.
  public static func counts(of ages: [Double?], title: String = "Age bands") -> CategoryCounts {
    var counts = [Int](repeating: 0, count: names.count)
    for age in ages { if let age { counts[bounds.count { age >= $0 }] += 1 } }
    return CategoryCounts(title: title, names: names, counts: counts, missing: ages.count { $0 == nil })
  }
}
