/// The comparison of several numbers of clusters, with its settings.
///
/// No criterion knows the number of segments: each rewards something else. So all are computed for every k
/// of a range, on the customers and, as a control, on as many points without any clusters.
///
///     let comparison = try ChoosingK(range: 1...10).compare(features.points)
///     print(comparison.data.suggestion(of: .silhouette) ?? 0, comparison.recommendation.sentences)
///
/// A value of this type is configuration and holds no result.
public struct ChoosingK: Hashable, Sendable {
  /// The numbers of clusters compared.
  public var range: ClosedRange<Int>
  /// The seed of all random numbers. Equal seeds give equal results.
  public var seed: UInt64
  /// How many starts k-means and the Gaussian mixtures have for every k, of which the best counts.
  public var restarts: Int
  /// How many reference data sets the gap statistic is taken against.
  public var references: Int
  /// How many times the customers are resampled to measure stability.
  public var bootstraps: Int
  /// The criteria, in the order in which they are shown.
  public var criteria: [Criterion]

  /// A comparison with its settings, which `compare` checks.
  public init(
    range: ClosedRange<Int> = 1...10, seed: UInt64 = 1, restarts: Int = 10, references: Int = 50,
    bootstraps: Int = 50, criteria: [Criterion] = Criterion.all
  ) {
    self.range = range
    self.seed = seed
    self.restarts = restarts
    self.references = references
    self.bootstraps = bootstraps
    self.criteria = criteria
  }
}
