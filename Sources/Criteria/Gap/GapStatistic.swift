import Clustering
import Numerics

/// How much smaller the WCSS is than that of points without clusters, for every k of a range.
///
/// The gap is the mean of log W over reference data sets, drawn uniformly from the box along the features
/// that holds the customers, less log W of the customers; W is the WCSS, so distances count squared.
/// Tibshirani, Walther and Hastie 2001, doi:10.1111/1467-9868.00293.
public struct GapStatistic: Hashable, Sendable {
  /// How many reference data sets there were.
  public let references: Int
  /// The seed that they were drawn with.
  public let seed: UInt64
  /// For every k, ascending; `nil` where there is none.
  public let values: [Value?]

  /// The gap of one number of clusters.
  public struct Value: Hashable, Sendable {
    /// k.
    public var clusters: Int
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

  init(references: Int, seed: UInt64, values: [Value?]) {
    self.references = references
    self.seed = seed
    self.values = values
  }

  /// From the WCSS of the customers for every k of the range and, for each reference, its own.
  init(range: ClosedRange<Int>, wcss: [Double?], references: [[Double?]], seed: UInt64) {
    let values = zip(range, wcss).enumerated().map { index, pair -> Value? in
      let found = references.compactMap { $0[index] }.filter { $0 > 0 }.map(logarithm)
      guard let own = pair.1, own > 0, found.count == references.count, !found.isEmpty else { return nil }
      let moments = Moments(found)
      return Value(
        clusters: pair.0, logWCSS: logarithm(own), expected: moments.mean,
        error: moments.standardDeviation * (1 + 1 / Double(found.count)).squareRoot())
    }
    self.init(references: references.count, seed: seed, values: values)
  }

  /// The k that a rule chooses among the first values, as far as they are defined; `nil` for none.
  public func suggestion(by rule: GapRule) -> Int? {
    let known = values.prefix { $0 != nil }.compactMap { $0 }
    return rule.index(gaps: known.map { $0.gap }, errors: known.map { $0.error }).map { known[$0].clusters }
  }
}
