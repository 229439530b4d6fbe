import Clustering
import Numerics

/// The best partitions that k-means finds for k = 1, 2, 3 and so on, the one helping the other.
///
/// Each k has several starts of its own, and as many that grow from the best partition into k - 1: its
/// centroids and one customer more, drawn with a probability proportional to the squared distance to its
/// centroid. Then, from the largest k down, each is tried with the centroids of k + 1 less one, and what
/// that bettered may grow once more. One more centroid never raises the WCSS, so it falls with k, which
/// starts alone do not warrant. Likas, Vlassis and Verbeek, "The global k-means clustering algorithm", 2003,
/// doi:10.1016/S0031-3203(02)00060-2, grow from every customer.
struct GrownPartitions: Hashable, Sendable {
  /// The largest k.
  var limit: Int
  var seed: UInt64
  /// How many starts of both kinds every k has.
  var restarts: Int

  /// The partitions into 1, 2, 3 and so on clusters, up to the limit or the number of different customers.
  ///
  /// - Parameter finished: told every k that is done or can't be done.
  func partitions(
    _ points: Matrix, workers: Workers = .one, finished: (_ clusters: Int) -> Void = { _ in }
  ) -> [KPartition] {
    var generator = SplitMix64(seed: seed)
    var partitions: [KPartition] = []
    for clusters in 1...limit {
      defer { finished(clusters) }
      // Where one k has too few different customers, the larger ones have too.
      guard partitions.count == clusters - 1, let own = started(points, clusters, workers) else { continue }
      let better = partitions.last.flatMap { grown(points, from: $0, &generator, workers) }
      partitions.append(own.bettered(by: better))
    }
    var bettered: Set<Int> = []
    for place in partitions.indices.dropLast().dropFirst().reversed() {
      let better = partitions[place].bettered(by: shrunk(points, from: partitions[place + 1], workers))
      if better.wcss < partitions[place].wcss { bettered.insert(place) }
      partitions[place] = better
    }
    for place in partitions.indices.dropFirst() where bettered.contains(place - 1) {
      let better = partitions[place].bettered(
        by: grown(points, from: partitions[place - 1], &generator, workers))
      if better.wcss < partitions[place].wcss { bettered.insert(place) }
      partitions[place] = better
    }
    return partitions
  }

  private func started(_ points: Matrix, _ clusters: Int, _ workers: Workers) -> KPartition? {
    (try? KMeans(clusters: clusters, seed: seed).best(of: restarts, on: points, workers: workers))
      .map(KPartition.init)
  }

  /// The best partition that one centroid more leads to; `nil` where all customers lie on their centroids.
  private func grown(
    _ points: Matrix, from before: KPartition, _ generator: inout SplitMix64, _ workers: Workers
  ) -> KPartition? {
    let squared = before.labels.enumerated().map { row, label in
      squaredDistance(points[row: row], before.centroids[row: label])
    }
    let chosen = (0..<restarts).compactMap { _ in draw(squared, &generator) }
    let centroids = before.centroids
    return best(points, of: chosen.count, workers) { index in
      Matrix(
        rows: centroids.rows + 1, columns: centroids.columns,
        values: centroids.values + points[row: chosen[index]])
    }
  }

  /// The best partition that one centroid less leads to.
  private func shrunk(_ points: Matrix, from before: KPartition, _ workers: Workers) -> KPartition? {
    let centroids = before.centroids
    return best(points, of: centroids.rows, workers) { removed in
      centroids.selecting(rows: (0..<centroids.rows).filter { $0 != removed })
    }
  }

  /// The best partition of several given starts, the first of equals.
  private func best(
    _ points: Matrix, of starts: Int, _ workers: Workers, _ seeds: @Sendable (Int) -> Matrix
  ) -> KPartition? {
    workers.map(starts) { index -> KPartition? in
      let seeds = seeds(index)
      return
        (try? KMeans(clusters: seeds.rows, seeding: .given(seeds)).best(of: 1, on: points, workers: .one))
        .map(KPartition.init)
    }.compactMap { $0 }.min { $0.wcss < $1.wcss }
  }

  /// A place with a probability proportional to its weight; `nil` where all weights are 0.
  private func draw(_ weights: [Double], _ generator: inout SplitMix64) -> Int? {
    var left = generator.uniform() * weights.reduce(0, +)
    var last: Int?
    for (index, weight) in weights.enumerated() where weight > 0 {
      last = index
      if left < weight { break }
      left -= weight
    }
    return last
  }
}

/// The best partition into k clusters that was found.
public struct KPartition: Hashable, Sendable {
  /// For every customer, by row, its cluster from 0.
  public var labels: Labels
  /// clusters x features.
  public var centroids: Matrix
  /// The sum of the customers' squared distances to their centroids.
  public var wcss: Double
  /// How many independent starts there were, and how many reached the WCSS, to a billionth.
  public var restarts, hits: Int
  /// Whether none of them did: the partition grew from that into one cluster less.
  public var isGrown: Bool { hits == 0 }
}

extension KPartition {
  init(_ trace: KMeansTrace) {
    labels = trace.finalLabels
    centroids = trace.finalCentroids
    wcss = trace.wcss
    restarts = trace.restarts.count
    hits = trace.restarts.hits
  }

  /// This or another partition, whichever has the smaller WCSS by more than a billionth.
  fileprivate func bettered(by other: KPartition?) -> KPartition {
    guard var better = other, better.wcss < wcss * (1 - 1e-9) else { return self }
    (better.restarts, better.hits) = (restarts, 0)
    return better
  }
}
