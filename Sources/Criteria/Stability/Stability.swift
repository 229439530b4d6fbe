/// How well the clusters of a partition are found again when the customers are resampled.
public struct Stability: Hashable, Sendable {
  /// For each label the mean Jaccard similarity to the most similar cluster, 0 to 1; `nil` for a label
  /// without customers.
  public var clusters: [Double?]
  /// How many resamplings it is the mean of.
  public var bootstraps: Int

  /// A cluster at this or more is highly stable (the documentation of fpc's clusterboot).
  public static let high = 0.85
  /// A cluster below this is not to be trusted.
  public static let leastTrusted = 0.6

  /// The mean similarities of the clusters, by label, over so many resamplings.
  public init(clusters: [Double?], bootstraps: Int) {
    self.clusters = clusters
    self.bootstraps = bootstraps
  }

  /// The mean over the clusters, each counting the same.
  public var mean: Double {
    let known = clusters.compactMap { $0 }
    return known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
  }

  /// The stability of the least stable cluster.
  public var least: Double { clusters.compactMap { $0 }.min() ?? 0 }
}
