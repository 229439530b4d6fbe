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

  /// So many draws with a seed.
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
  ///   - workers: how many draws are clustered at once.
  /// - Returns: `nil` where the drawn customers could not be clustered once.
  public func stability(
    of labels: Labels, on points: Matrix, _ reclustering: Reclustering, workers: Workers = .all
  ) -> Stability? {
    let seeds = seeds()
    let found = workers.map(count) { index -> [Double]? in
      let draw = draw(points, seed: seeds[index])
      return reclustering.labels(draw.points, draw.seed).map { draw.similarities(of: labels, to: $0) }
    }
    return Self.mean(of: found.compactMap { $0 }, sizes: ClusterMembers(labels).sizes)
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

  /// Draws customers, each of which counts once.
  func draw(_ points: Matrix, seed: UInt64) -> Draw {
    var generator = SplitMix64(seed: seed)
    var isDrawn = Array(repeating: false, count: points.rows)
    for _ in isDrawn { isDrawn[generator.index(below: points.rows)] = true }
    let rows = isDrawn.indices.filter { isDrawn[$0] }
    return Draw(rows: rows, points: points.selecting(rows: rows), seed: generator.next())
  }

  /// Customers that were drawn.
  struct Draw: Sendable {
    /// Ascending.
    let rows: [Int]
    let points: Matrix
    /// For what is random in their clustering.
    let seed: UInt64

    /// For every label of a partition of all customers, its similarity to the cluster of the drawn ones that
    /// is most like it.
    func similarities(of labels: Labels, to others: Labels) -> [Double] {
      Bootstrap.jaccard(rows.map { labels[$0] }, clusters: (labels.max() ?? -1) + 1, Array(others))
    }
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
