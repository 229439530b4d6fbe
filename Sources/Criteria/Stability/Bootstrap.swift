import Clustering
import Numerics

/// The resampling of customers, to see which clusters come back.
///
/// As many customers as there are are drawn with replacement, and those drawn, each once, are clustered
/// anew. Every cluster of the partition, as far as drawn, is compared with the new cluster most like it:
/// by the customers in both, divided by those in either (Jaccard). Hennig 2007,
/// doi:10.1016/j.csda.2006.11.025; the function clusterboot of R's package fpc.
///
///     let stability = Bootstrap(seed: 7).stability(
///       of: trace.finalLabels, on: features.points, .kMeans(trace.algorithm, restarts: 10))
public struct Bootstrap: Hashable, Sendable {
  /// How many times customers are drawn.
  public var count: Int
  /// The seed of the draws. Equal seeds give equal draws.
  public var seed: UInt64

  public init(count: Int = 50, seed: UInt64 = 1) {
    self.count = count
    self.seed = seed
  }

  /// How often the clusters of a partition come back.
  ///
  /// What comes out does not depend on the number of workers.
  /// - Parameters:
  ///   - labels: the partition, all customers assigned.
  ///   - points: customers x features.
  ///   - reclustering: how the drawn customers are clustered.
  /// - Returns: `nil` where the drawn customers could not be clustered once.
  public func stability(
    of labels: Labels, on points: Matrix, _ reclustering: Reclustering, workers: Workers = .all
  ) -> Stability? {
    let clusters = ClusterMembers(labels)
    let draws = seeds()
    let found = workers.map(count) { similarities(clusters, labels, points, reclustering, seed: draws[$0]) }
    return Self.mean(of: found.compactMap { $0 }, sizes: clusters.sizes)
  }

  /// The seeds of all draws.
  func seeds() -> [UInt64] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  /// The mean of the similarities of each label.
  static func mean(of found: [[Double]], sizes: [Int]) -> Stability? {
    if found.isEmpty { return nil }
    let means = sizes.indices.map { label -> Double? in
      sizes[label] == 0 ? nil : found.reduce(0) { $0 + $1[label] } / Double(found.count)
    }
    return Stability(clusters: means, bootstraps: found.count)
  }

  /// For every label its similarity in one draw; `nil` where the drawn customers can't be clustered.
  func similarities(
    _ clusters: ClusterMembers, _ labels: Labels, _ points: Matrix, _ reclustering: Reclustering,
    seed: UInt64
  ) -> [Double]? {
    var generator = SplitMix64(seed: seed)
    var isDrawn = Array(repeating: false, count: labels.count)
    for _ in labels { isDrawn[generator.index(below: labels.count)] = true }
    let drawn = isDrawn.indices.filter { isDrawn[$0] }
    guard let found = reclustering.labels(points.selecting(rows: drawn), generator.next()) else { return nil }
    return Self.jaccard(drawn.map { labels[$0] }, clusters: clusters.members.count, Array(found))
  }

  /// For each of the labels 0 ..< clusters the Jaccard similarity to the most similar cluster of another
  /// partition of the same customers; 0 for a label that has none of them.
  static func jaccard(_ labels: [Int], clusters: Int, _ others: [Int]) -> [Double] {
    let otherClusters = (others.max() ?? -1) + 1
    var both = Array(repeating: Array(repeating: 0, count: otherClusters), count: clusters)
    var (sizes, otherSizes) = (
      Array(repeating: 0, count: clusters), Array(repeating: 0, count: otherClusters)
    )
    for (label, other) in zip(labels, others) {
      both[label][other] += 1
      sizes[label] += 1
      otherSizes[other] += 1
    }
    return (0..<clusters).map { label in
      (0..<otherClusters).reduce(0) { best, other in
        let shared = both[label][other]
        return shared == 0
          ? best : max(best, Double(shared) / Double(sizes[label] + otherSizes[other] - shared))
      }
    }
  }
}
