import Clustering
import Numerics

extension ChoosingK {
  /// Judges every number of clusters of the range, on the points and on noise.
  ///
  /// What comes out does not depend on the number of workers.
  /// - Parameters:
  ///   - points: customers x features.
  ///   - workers: how many numbers of clusters are judged at once.
  ///   - progress: told the share that is done, 0 to 1, from any thread and never falling.
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
    let partitions = growth.partitions(points, workers: workers) { clusters in
      work.advance(by: startsWork(clusters, customers: size))
    }
    for index in rows.indices {
      defer { work.advance(by: pairsWork(customers: size)) }
      guard rows[index].clusters <= partitions.count else { continue }
      let partition = partitions[rows[index].clusters - 1]
      rows[index].partition = partition
      rows[index].silhouette = Silhouette(of: partition.labels, points: points, workers: workers)
      for criterion in criteria {
        guard let measured = criterion.curve.measured else { continue }
        rows[index].measured[criterion.curve.key] = measured(partition.labels, points)
      }
    }
    addGaps(to: &rows, points, workers, work)
    addStability(to: &rows, points, workers, work)
    addMixtures(to: &rows, points, workers, work)
    let dendrogram = try? Hierarchical(linkage: .ward).trace(on: points).dendrogram
    work.advance(by: pairsWork(customers: size))
    for gap in dendrogram?.gaps ?? [] where range.contains(gap.clusters) {
      // Customers in one place are merged at 0: no cut tells them apart.
      guard gap.clusters <= partitions.count else { continue }
      rows[gap.clusters - range.lowerBound].dendrogramGap = gap.length
    }
    return KSweep(points: points, rows: rows)
  }

  /// How k-means is run wherever it is: on the customers, on references and on drawn customers.
  var growth: GrownPartitions {
    GrownPartitions(limit: range.upperBound, seed: seed, restarts: restarts)
  }

  func addGaps(to rows: inout [KSweep.Row], _ points: Matrix, _ workers: Workers, _ work: SharedProgress) {
    let box = UniformBox(around: points)
    var generator = SplitMix64(seed: seed)
    let seeds = (0..<references).map { _ in generator.next() }
    let found = workers.map(references) { index in
      let reference = box.points(points.rows, seed: seeds[index])
      let partitions = growth.partitions(reference) { clusters in
        work.advance(by: startsWork(clusters, customers: points.rows))
      }
      return range.map { $0 <= partitions.count ? partitions[$0 - 1].wcss : nil }
    }
    for index in rows.indices {
      rows[index].gap = GapStatistic(wcss: rows[index].wcss, references: found.map { $0[index] })
    }
  }

  private func addStability(
    to rows: inout [KSweep.Row], _ points: Matrix, _ workers: Workers, _ work: SharedProgress
  ) {
    let bootstrap = Bootstrap(count: bootstraps, seed: seed)
    let seeds = bootstrap.seeds()
    let partitions = rows.map { $0.partition }
    let found = workers.map(bootstraps) { index -> [[Double]?] in
      let draw = bootstrap.draw(points, seed: seeds[index])
      var growth = growth
      growth.seed = draw.seed
      let drawn = growth.partitions(draw.points) { clusters in
        work.advance(by: startsWork(clusters, customers: points.rows))
      }
      return partitions.enumerated().map { place, partition in
        let clusters = range.lowerBound + place
        guard let partition, clusters > 1, clusters <= drawn.count else { return nil }
        return draw.similarities(of: partition.labels, to: drawn[clusters - 1].labels)
      }
    }
    for index in rows.indices {
      guard let labels = partitions[index]?.labels else { continue }
      rows[index].stability = Bootstrap.mean(
        of: found.compactMap { $0[index] }, sizes: ClusterMembers(labels).sizes)
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
