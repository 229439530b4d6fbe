import Words

extension Recommendation {
  /// The recommendation and what speaks against it, in sentences.
  public var sentences: [String] {
    guard let clusters else { return ["No criterion suggests any number of clusters."] }
    var sentences = [
      """
      \(clusters): chosen by \(listed(supporters.map { $0.name })), \(supporters.count) of \(voices.count) \
      voices.
      """
    ]
    if !opponents.isEmpty {
      let others = opponents.map { opinion in
        let say = opinion.criteria.count == 1 ? "says" : "say"
        return "\(listed(opinion.criteria.map { $0.name })) \(say) \(opinion.clusters)"
      }
      sentences.append("Against it: \(others.joined(separator: "; ")).")
    }
    if !undecided.isEmpty { sentences.append("Without an answer: \(listed(undecided.map({ $0.name }))).") }
    return sentences + warnings.map { $0.sentence }
  }
}

extension Recommendation.Warning {
  /// The warning as a sentence.
  public var sentence: String {
    switch self {
    case .gapSaysOne:
      return "Tibshirani's rule stops at 1: by the gap, two clusters are not clearly better than one."
    case .silhouetteNotAboveNoise(let clusters, let data, let noise):
      let (own, other) = NumberText.pair(data, noise, significant: 3)
      return """
        With k = \(clusters) the mean silhouette, \(own), is not above that of uniform noise, \(other): \
        these may be no segments at all.
        """
    case .unstable(let clusters, let unstable, let least):
      let limit = NumberText.fixed(Stability.leastTrusted, decimals: 1)
      return """
        \(unstable) of the \(clusters) clusters \(unstable == 1 ? "does" : "do") not come back reliably \
        when the customers are drawn anew: the lowest stability is \
        \(NumberText.fixed(least, decimals: 2)), and below \(limit) a cluster is not to be trusted.
        """
    case .divided(let agreeing, let voices):
      return "The criteria are divided: \(agreeing) of \(voices) voices are not half of them."
    }
  }
}
