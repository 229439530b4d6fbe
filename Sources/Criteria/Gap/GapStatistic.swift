import Clustering
import Numerics

/// How much smaller the WCSS of a partition is than that of as many points without clusters.
///
/// The gap is the mean of log W over reference data sets, drawn uniformly from the box along the features
/// that holds the customers, less log W of the customers; W is the WCSS, so distances count squared.
/// Tibshirani, Walther and Hastie 2001, doi:10.1111/1467-9868.00293.
public struct GapStatistic: Hashable, Sendable {
  /// log W of the customers.
  public var logWCSS: Double
  /// The mean of log W over the references.
  public var expected: Double
  /// s, the standard error: the references' standard deviation (their count as divisor, as in the paper)
  /// times the root of 1 + 1 / count.
  public var error: Double

  /// How much lower log W of the customers is than that of the references.
  public var gap: Double { expected - logWCSS }
}

extension GapStatistic {
  /// From the WCSS of the customers and those of the references; `nil` where one of them is 0 or missing.
  init?(wcss: Double?, references: [Double?]) {
    let found = references.compactMap { $0 }.filter { $0 > 0 }.map(logarithm)
    guard let wcss, wcss > 0, found.count == references.count, !found.isEmpty else { return nil }
    let moments = Moments(found)
    logWCSS = logarithm(wcss)
    expected = moments.mean
    error = moments.standardDeviation * (1 + 1 / Double(found.count)).squareRoot()
  }
}

extension KSweep {
  /// The k that a rule chooses among the first gaps, as far as they are defined; `nil` for none.
  func suggestion(by rule: GapRule) -> Int? {
    let known = rows.prefix { $0.gap != nil }.compactMap { $0.gap }
    return rule.index(gaps: known.map { $0.gap }, errors: known.map { $0.error }).map { rows[$0].clusters }
  }
}
