import Clustering

/// The number of clusters that most criteria suggest, with what speaks for it and against it.
///
/// Several rules of one idea count as one voice: the gap by Tibshirani's rule, and the BIC of the covariance
/// with the lowest. AIC, which leans to many components, has none. No vote proves that there are segments:
/// that is what the warnings are about.
public struct Recommendation: Hashable, Sendable {
  /// k, the one with the most voices; of equals the one with the larger silhouette, then the smaller. `nil`
  /// where no criterion suggests any.
  public let clusters: Int?
  /// The criteria that count.
  public let voices: [Criterion]
  /// The voices, by what they suggest: the recommended k first, then by their number, then by k.
  public let opinions: [Opinion]
  /// The voices that suggest nothing.
  public let undecided: [Criterion]
  /// What makes it doubtful, in the order in which it is said.
  public let warnings: [Warning]

  /// The criteria that suggest one number of clusters.
  public struct Opinion: Hashable, Sendable {
    /// k.
    public var clusters: Int
    /// In the order of their list.
    public var criteria: [Criterion]
  }

  /// What makes a recommendation doubtful.
  public enum Warning: Hashable, Sendable {
    /// Tibshirani's rule finds no number of clusters better than one.
    case gapSaysOne
    /// Points without clusters have as large a mean silhouette.
    case silhouetteNotAboveNoise(clusters: Int, data: Double, noise: Double)
    /// So many of the clusters do not come back: their stability is below 0.6.
    case unstable(clusters: Int, unstable: Int, least: Double)
    /// Not even half of the voices agree.
    case divided(agreeing: Int, voices: Int)
  }

  /// What speaks for the recommended number.
  public var supporters: [Criterion] { opinions.first { $0.clusters == clusters }?.criteria ?? [] }
  /// What speaks against it.
  public var opponents: [Opinion] { opinions.filter { $0.clusters != clusters } }

  /// Weighs what some criteria find on customers, with noise as the control.
  public init(of criteria: [Criterion] = Criterion.all, data: KSweep, noise: KSweep) {
    let voices = criteria.filter { $0.speaks(data) }
    self.voices = voices
    var supporters: [Int: [Criterion]] = [:]
    for voice in voices {
      if let clusters = data.suggestion(of: voice) { supporters[clusters, default: []].append(voice) }
    }
    undecided = voices.filter { data.suggestion(of: $0) == nil }
    func silhouette(_ clusters: Int) -> Double { data[clusters: clusters]?.silhouette?.mean ?? -1 }
    opinions = supporters.map { Opinion(clusters: $0, criteria: $1) }.sorted { a, b in
      (-a.criteria.count, -silhouette(a.clusters), a.clusters)
        < (-b.criteria.count, -silhouette(b.clusters), b.clusters)
    }
    clusters = opinions.first?.clusters
    warnings = Self.warnings(for: opinions.first, voices: voices.count, data, noise)
  }

  private static func warnings(
    for chosen: Opinion?, voices: Int, _ data: KSweep, _ noise: KSweep
  ) -> [Warning] {
    var warnings: [Warning] = []
    if data.suggestion(of: .gap(.tibshirani)) == 1 { warnings.append(.gapSaysOne) }
    guard let chosen else { return warnings }
    let row = data[clusters: chosen.clusters]
    if let own = row?.silhouette?.mean, let other = noise[clusters: chosen.clusters]?.silhouette?.mean,
      own <= other
    {
      warnings.append(.silhouetteNotAboveNoise(clusters: chosen.clusters, data: own, noise: other))
    }
    let doubtful = (row?.stability?.clusters ?? []).compactMap { $0 }.filter { $0 < Stability.leastTrusted }
    if let least = doubtful.min() {
      warnings.append(.unstable(clusters: chosen.clusters, unstable: doubtful.count, least: least))
    }
    if 2 * chosen.criteria.count < voices {
      warnings.append(.divided(agreeing: chosen.criteria.count, voices: voices))
    }
    return warnings
  }
}

extension KComparison {
  /// The number of clusters that most criteria suggest, with what speaks against it.
  public var recommendation: Recommendation {
    Recommendation(of: settings.criteria, data: data, noise: noise)
  }
}
