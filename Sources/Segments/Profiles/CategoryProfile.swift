/// How often each value of a category is met in a segment, against all customers.
public struct CategoryProfile: Hashable, Sendable {
  /// The column's name in the file.
  public let column: String
  /// What it is called in words.
  public let title: String
  /// In the same order for every segment.
  public let values: [Value]
  /// How many of the segment's customers have no value; they count in no share.
  public let missing: Int

  /// One value with its counts and shares.
  public struct Value: Hashable, Sendable {
    /// The word in the cells.
    public let name: String
    /// In the segment, and among all customers.
    public let count: Int
    /// Among all customers.
    public let countOfAll: Int
    /// Of those in the segment that have a value; 0 where none has.
    public let share: Double
    /// Of all customers that have a value.
    public let shareOfAll: Double
  }

  /// - Parameter rows: the segment's customers.
  init(_ category: Category, rows: some Collection<Int>) {
    column = category.column
    title = category.title
    let own = Self.counts(rows.lazy.map { category.values[$0] })
    let all = Self.counts(category.values)
    let (known, knownOfAll) = (own.values.reduce(0, +), all.values.reduce(0, +))
    missing = rows.count - known
    values = category.order.map { name in
      let (count, countOfAll) = (own[name] ?? 0, all[name] ?? 0)
      return Value(
        name: name, count: count, countOfAll: countOfAll, share: Double(count) / Double(max(1, known)),
        shareOfAll: Double(countOfAll) / Double(max(1, knownOfAll)))
    }
  }

  private static func counts(_ values: some Sequence<String?>) -> [String: Int] {
    values.reduce(into: [:]) { counts, value in
      if let value { counts[value, default: 0] += 1 }
    }
  }
}
