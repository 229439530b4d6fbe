import Clustering
import Numerics

extension ChoosingK {
  /// Judges every number of clusters of the range, on the points (customers x features) and on noise.
  ///
  /// What comes out does not depend on the number of workers.
  /// - Parameter progress: told the share that is done, 0 to 1, from any thread and never falling.
  /// - Throws: what makes a comparison impossible, before it begins.
  public func compare(
    _ points: Matrix, workers: Workers = .all,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(ChoosingKFailure) -> KComparison {
    try validate(on: points)
    let work = SharedProgress(total: 2 * totalWork(customers: points.rows), report: progress)
    let noise = UniformBox(around: points).points(points.rows, seed: seed)
    return KComparison(
      settings: self, data: sweep(points, workers, work), noise: sweep(noise, workers, work))
  }

  /// Every criterion for every k.
  private func sweep(_ points: Matrix, _ workers: Workers, _ work: SharedProgress) -> KSweep {
    let size = points.rows
    var rows = range.map { KSweep.Row(clusters: $0) }
    let partitions = workers.map(rows.count) { index in
      defer { work.advance(by: startsWork(range.lowerBound + index, customers: size)) }
      return partition(points, clusters: range.lowerBound + index)
    }
    for (index, partition) in partitions.enumerated() {
      defer { work.advance(by: pairsWork(customers: size)) }
      guard let partition else { continue }
      rows[index].partition = partition
      rows[index].silhouette = Silhouette(of: partition.labels, points: points, workers: workers)
      rows[index].calinskiHarabasz = Criteria.calinskiHarabasz(partition.labels, points: points)
      rows[index].daviesBouldin = Criteria.daviesBouldin(partition.labels, points: points)
    }
    let gaps = gapStatistic(points, wcss: rows.map(\.wcss), workers, work)
    for index in rows.indices { rows[index].gap = gaps.values[index] }
    addStability(to: &rows, points, workers, work)
    addMixtures(to: &rows, points, workers, work)
    let dendrogram = try? Hierarchical(linkage: .ward).trace(on: points).dendrogram
    work.advance(by: pairsWork(customers: size))
    for gap in dendrogram?.gaps ?? [] where range.contains(gap.clusters) {
      rows[gap.clusters - range.lowerBound].dendrogramGap = gap.length
    }
    return KSweep(points: points, rows: rows, gapStatistic: gaps, dendrogram: dendrogram)
  }

  /// The best of the starts; `nil` where there are too few different customers.
  private func partition(_ points: Matrix, clusters: Int) -> KPartition? {
    (try? KMeans(clusters: clusters, seed: seed).best(of: restarts, on: points, workers: .one))
      .map(KPartition.init)
  }

  private func gapStatistic(
    _ points: Matrix, wcss: [Double?], _ workers: Workers, _ work: SharedProgress
  ) -> GapStatistic {
    let box = UniformBox(around: points)
    var generator = SplitMix64(seed: seed)
    let seeds = (0..<references).map { _ in generator.next() }
    let found = workers.map(references) { index in
      let reference = box.points(points.rows, seed: seeds[index])
      return zip(range, wcss).map { clusters, wcss -> Double? in
        defer { work.advance(by: startsWork(clusters, customers: points.rows)) }
        return wcss == nil ? nil : partition(reference, clusters: clusters)?.wcss
      }
    }
    return GapStatistic(range: range, wcss: wcss, references: found, seed: seed)
  }

  private func addStability(
    to rows: inout [KSweep.Row], _ points: Matrix, _ workers: Workers, _ work: SharedProgress
  ) {
    let bootstrap = Bootstrap(count: bootstraps, seed: seed)
    let seeds = bootstrap.seeds()
    let partitions = rows.map(\.partition)
    let found = workers.map(rows.count * bootstraps) { task -> [Double]? in
      let index = task / bootstraps
      let clusters = range.lowerBound + index
      defer { work.advance(by: startsWork(clusters, customers: points.rows)) }
      guard clusters > 1, let labels = partitions[index]?.labels else { return nil }
      return bootstrap.similarities(
        ClusterMembers(labels), labels, points,
        .kMeans(KMeans(clusters: clusters), restarts: restarts), seed: seeds[task % bootstraps])
    }
    for index in rows.indices {
      guard let labels = partitions[index]?.labels else { continue }
      let own = found[index * bootstraps..<(index + 1) * bootstraps].compactMap { $0 }
      rows[index].stability = Bootstrap.mean(of: own, sizes: ClusterMembers(labels).sizes)
    }
  }

  private func addMixtures(
    to rows: inout [KSweep.Row], _ points: Matrix, _ workers: Workers, _ work: SharedProgress
  ) {
    let kinds = GaussianMixture.Covariance.allCases
    let fits = workers.map(rows.count * kinds.count) { task -> MixtureFit? in
      let clusters = range.lowerBound + task / kinds.count
      defer { work.advance(by: mixtureWork(clusters, customers: points.rows)) }
      let mixture = GaussianMixture(
        components: clusters, covariance: kinds[task % kinds.count], seed: seed)
      return (try? mixture.best(of: restarts, on: points, workers: .one)).map(MixtureFit.init)
    }
    for (task, fit) in fits.enumerated() {
      if let fit { rows[task / kinds.count].mixtures[kinds[task % kinds.count]] = fit }
    }
  }
}
