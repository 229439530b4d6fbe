import Words

/// What is worked out for every number of clusters, with its words, its columns, its keys and its facts.
///
/// A measure has one curve by k, as the silhouette has, or several that differ in one thing, as BIC has one
/// for each covariance.
public struct KMeasure: Sendable {
  /// What it is called in files that programs read, and in lessons with hyphens.
  public let key: String
  /// What it is called above a chart.
  public let title: String
  /// What kind of thing it shows.
  public let family: Family
  /// Whether its values mean something by themselves: charts begin at 0, and those of the customers and of
  /// noise have one scale.
  public let isAbsolute: Bool
  /// Whether the number is read off the line from the curve's first to its last point.
  public let hasChord: Bool
  /// What its curves differ in, where there are several: "covariance".
  public let variants: String?
  /// How far a value may be from the true one, up and down; `nil` for none.
  public let error: (@Sendable (KSweep.Row) -> Double?)?
  /// What else there is to be told of a k. Their keys are the names of facts.
  public let details: [Curve]
  /// Its columns in tables. Where there are variants, the curves have tables of their own.
  public let columns: [Column]
  /// What stands behind its values in files that programs read.
  public let members: @Sendable (KSweep.Row) -> [(String, JSON)]
  /// How it is worked out, in a sentence that cites the source; `nil` where another measure's says it.
  public let method: (@Sendable (ChoosingK) -> String)?

  /// Kinds of measures, in the order of their charts on a page.
  public enum Family: Hashable, Sendable, CaseIterable {
    /// The fall of the WCSS.
    case curve
    /// More order than points without clusters have.
    case reference
    /// A tree with a long trunk.
    case tree
    /// Clusters that are dense and lie apart.
    case separation
    /// Clusters that come back.
    case repetition
    /// A distribution that could have made the customers.
    case model
  }

  /// A measure from all that is to be known of it.
  public init(
    _ key: String, title: String, family: Family, isAbsolute: Bool = true, hasChord: Bool = false,
    variants: String? = nil, error: (@Sendable (KSweep.Row) -> Double?)? = nil, details: [Curve] = [],
    columns: [Column] = [], members: @escaping @Sendable (KSweep.Row) -> [(String, JSON)] = { _ in [] },
    method: (@Sendable (ChoosingK) -> String)? = nil
  ) {
    self.key = key
    self.title = title
    self.family = family
    self.isAbsolute = isAbsolute
    self.hasChord = hasChord
    self.variants = variants
    self.error = error
    self.details = details
    self.columns = columns
    self.members = members
    self.method = method
  }
}
