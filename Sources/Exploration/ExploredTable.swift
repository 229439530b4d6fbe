import Customers
import Numerics

/// A table of customers as one explores it before any clustering: every feature alone, then in pairs, then
/// together.
public struct ExploredTable: Sendable {
  /// Where the customers came from.
  public let source: Source
  /// How many customers are described.
  public let customerCount: Int
  /// The header of the file, joined columns included.
  public let header: [String]
  /// The first rows as they stand in the file.
  public let firstRows: [[String]]
  /// The columns of numbers, in the order of the file or as they were chosen.
  public let features: [ExploredFeature]
  /// The columns of few words, in the order of the file.
  public let categories: [Category]
  /// The customers by age, where the table has an age.
  public let ageBands: CategoryCounts?
  /// The column that box plots are divided by: gender, or else the first of two to six kinds.
  public let grouping: Category?
  /// Nil where fewer than two features vary.
  public let components: ExploredComponents?
  /// Of the features at two indices, the lower first: (0, 1), (0, 2), ..., (1, 2), ...
  public let correlations: [FeaturePair]

  /// The most first rows that are kept; how many are shown is up to the place.
  static let firstRowCount = 15

  /// What was found in the file and done about it.
  public let audit: Audit
  /// The columns that are neither numbers nor kinds, in the order of the file.
  public let leftOut: [LeftOutColumn]

  /// Describes customers that were surveyed.
  public init(_ survey: Survey, source: Source) {
    let table = survey.table
    self.source = source
    customerCount = survey.rows.count
    header = table.columns
    firstRows = (0..<min(table.rowCount, Self.firstRowCount)).map { row in
      table.columns.indices.map { table.text(row: row, column: $0) }
    }
    audit = survey.audit
    leftOut = survey.leftOut
    let numbers = survey.numbers
    features = numbers.features.indices.compactMap { index in
      ExploredFeature(
        numbers.features[index], values: numbers.values.column(index).map { $0.isNaN ? nil : $0 })
    }
    categories = survey.words.compactMap { Category($0) }
    ageBands = features.first { $0.feature.role == .age }
      .map { AgeBands.counts(of: $0.values) }
    let gender = categories.first { MallColumn(spelled: $0.column) == .gender }
    grouping = ((gender.map { [$0] } ?? []) + categories).first { (2...6).contains($0.names.count) }
    let values = features.map { $0.values }
    components = ExploredComponents(values)
    correlations = values.indices.flatMap { a in
      (a + 1..<max(a + 1, values.count)).map { b in
        FeaturePair(a: a, b: b, correlation: Correlation(values[a], values[b]))
      }
    }
  }

  /// The correlation of two different features, in either order.
  public func correlation(_ a: Int, _ b: Int) -> Correlation? {
    correlations.first { $0.a == min(a, b) && $0.b == max(a, b) }?.correlation
  }

  /// The pair that one scatter plot shows: income and spending in the mall's schema, else the strongest.
  public var shownPair: FeaturePair? {
    func index(_ wanted: MallColumn) -> Int? {
      features.firstIndex { $0.feature.role == wanted }
    }
    if let income = index(.income), let spending = index(.spending) {
      return correlations.first { $0.a == min(income, spending) && $0.b == max(income, spending) }
    }
    return strongestPair ?? correlations.first
  }

  /// The pair whose r is farthest from zero; nil where there is none.
  public var strongestPair: FeaturePair? {
    var strongest: FeaturePair?
    for pair in correlations {
      if let r = pair.correlation.r, r.magnitude > strongest?.correlation.r?.magnitude ?? -1 {
        strongest = pair
      }
    }
    return strongest
  }
}

/// Two features and their correlation.
public struct FeaturePair: Hashable, Sendable {
  /// Indices of features, `a` the lower.
  public let a: Int
  /// The index of the other feature.
  public let b: Int
  /// How the two hang together.
  public let correlation: Correlation
}
