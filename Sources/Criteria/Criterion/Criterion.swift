/// A way to read a number of clusters off a measure: all that tables, files, charts, facts and words know of
/// it.
///
/// A further criterion is a further value, in a file of its own, and an entry in `all`.
public struct Criterion: Sendable {
  /// What it is called in files that programs read: "gapTibshirani". No two have the same.
  public let key: String
  /// What it is called in a table or beside a dot: "Gap, Tibshirani's rule".
  public let title: String
  /// What it is called within a sentence: "the gap by Tibshirani's rule".
  public let name: String
  /// What tells it from others that read the same measure: "Tibshirani's rule".
  public let shortName: String
  /// What stands behind the number that it suggests, in a table of text.
  public let mark: String
  /// What it rewards, and so why it may differ from others, in a sentence.
  public let rewards: String
  /// What it reads, maybe with others.
  public let measure: KMeasure
  /// Which curve of the measure.
  public let curve: KMeasure.Curve
  /// How it reads the curve.
  public let rule: Rule
  /// Whether it has a voice in a recommendation. Several rules of one idea have one voice among them.
  public let speaks: @Sendable (KSweep) -> Bool

  /// The mark where a column is read in one way only.
  public static let plainMark = "*"

  /// How a number of clusters is read off.
  public enum Rule: Sendable {
    /// Where the curve is highest; of equals the smallest number of clusters.
    case largest
    /// Where the curve is lowest; of equals the smallest number of clusters.
    case smallest
    /// In a way of its own; `nil` where it suggests none.
    case own(@Sendable (KSweep) -> Int?)
  }

  /// A criterion from all that is to be known of it.
  public init(
    _ key: String, title: String, name: String, shortName: String? = nil, mark: String = plainMark,
    rewards: String, measure: KMeasure, curve: KMeasure.Curve, rule: Rule,
    speaks: @escaping @Sendable (KSweep) -> Bool = { _ in true }
  ) {
    self.key = key
    self.title = title
    self.name = name
    self.shortName = shortName ?? title
    self.mark = mark
    self.rewards = rewards
    self.measure = measure
    self.curve = curve
    self.rule = rule
    self.speaks = speaks
  }
}

/// Criteria are the same if their keys are.
extension Criterion: Hashable {
  /// Whether the keys are the same.
  public static func == (a: Criterion, b: Criterion) -> Bool { a.key == b.key }
  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Criterion: CustomStringConvertible {
  /// The key.
  public var description: String { key }
}

extension Criterion {
  /// Its value for one k; `nil` where there is none or where it does not count.
  public func value(in row: KSweep.Row) -> Double? { curve.soundValue(in: row) }
}

extension KSweep {
  /// The number of clusters that a criterion suggests; `nil` where it suggests none.
  public func suggestion(of criterion: Criterion) -> Int? {
    switch criterion.rule {
    case .largest: largest { criterion.value(in: $0) }
    case .smallest: largest { criterion.value(in: $0).map { -$0 } }
    case .own(let suggestion): suggestion(self)
    }
  }

  /// The k of the row with the largest value, among those that have one.
  private func largest(_ value: (Row) -> Double?) -> Int? {
    var best: (clusters: Int, value: Double)?
    for row in rows {
      guard let value = value(row) else { continue }
      guard let known = best else {
        best = (row.clusters, value)
        continue
      }
      // Equal values may differ by rounding.
      let slack = 1e-12 * max(value.magnitude, known.value.magnitude)
      if value > known.value + slack { best = (row.clusters, value) }
    }
    return best?.clusters
  }
}
