import Clustering

extension KSweep {
  /// The number of clusters that a criterion suggests; `nil` where it suggests none.
  ///
  /// Of equally good numbers it is the smallest. For stability it is the largest whose clusters are all
  /// highly stable: how finely customers can be divided into clusters that come back.
  public func suggestion(of criterion: Criterion) -> Int? {
    switch criterion {
    case .elbow: kneedle?.elbow?.clusters
    case .silhouette: largest { $0.silhouette?.mean }
    case .calinskiHarabasz: largest({ $0.calinskiHarabasz })
    case .daviesBouldin: largest { $0.daviesBouldin.map { -$0 } }
    case .gap(let rule): gapStatistic.suggestion(by: rule)
    case .stability: rows.last { ($0.stability?.least ?? 0) >= Stability.high }?.clusters
    case .dendrogramGap: largest({ $0.dendrogramGap })
    case .bic(let covariance): largest { $0.mixtures[covariance]?.sound.map { -$0.bic } }
    case .aic(let covariance): largest { $0.mixtures[covariance]?.sound.map { -$0.aic } }
    }
  }

  /// The elbow of the WCSS over the range, as far as there are partitions; `nil` for fewer than three.
  public var kneedle: Kneedle? {
    rows.first.flatMap { Kneedle(wcss, from: $0.clusters) }
  }

  /// The elbows that the same WCSS has where fewer numbers of clusters are drawn.
  public var kneedlesByUpperEnd: [Kneedle] {
    rows.first.map { Kneedle.byUpperEnd(wcss, from: $0.clusters) } ?? []
  }

  /// The covariance whose sound fits reach the lowest BIC.
  public var bestCovariance: GaussianMixture.Covariance? {
    GaussianMixture.Covariance.allCases.compactMap { covariance in
      rows.compactMap { $0.mixtures[covariance]?.sound?.bic }.min().map { (covariance, $0) }
    }.min { $0.1 < $1.1 }?.0
  }

  private var wcss: [Double] { rows.prefix { $0.wcss != nil }.compactMap { $0.wcss } }

  /// The k of the row with the largest value, among those that have one.
  private func largest(_ value: (Row) -> Double?) -> Int? {
    var best: (clusters: Int, value: Double)?
    for row in rows {
      guard let value = value(row) else { continue }
      guard let known = best else {
        best = (row.clusters, value)
        continue
      }
      // Equal values may differ by rounding.
      let slack = 1e-12 * max(value.magnitude, known.value.magnitude)
      if value > known.value + slack { best = (row.clusters, value) }
    }
    return best?.clusters
  }
}

extension MixtureFit {
  /// The fit, unless a component collapsed: its likelihood says nothing then.
  public var sound: MixtureFit? { collapsed == 0 ? self : nil }
}
