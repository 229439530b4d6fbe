import Words

extension KComparison {
  /// Where the elbow lies depending on how many numbers of clusters are drawn; `nil` where that makes no
  /// difference.
  public var rangeSentence: String? {
    let curves = data.kneedlesByUpperEnd
    guard let first = curves.first, Set(curves.map({ $0.elbow?.clusters })).count > 1 else { return nil }
    var stretches: [(elbow: Int?, ends: ClosedRange<Int>)] = []
    for curve in curves {
      let end = curve.range.upperBound
      if let last = stretches.last, last.elbow == curve.elbow?.clusters {
        stretches[stretches.count - 1].ends = last.ends.lowerBound...end
      } else {
        stretches.append((curve.elbow?.clusters, end...end))
      }
    }
    let parts = stretches.map { elbow, ends in
      let range = ends.count == 1 ? "\(ends.lowerBound)" : "\(ends.lowerBound)–\(ends.upperBound)"
      return "up to \(range) " + (elbow.map { "it is at \($0)" } ?? "none is clear")
    }
    return "The elbow moves with the range: drawn from \(first.range.lowerBound), \(listed(parts))."
  }

  /// What the same criteria say of points without clusters.
  public var noiseSentences: [String] {
    var sentences: [String] = []
    if let knee = noise.kneedle?.elbow {
      let depth = NumberText.percent(knee.prominence, decimals: 0)
      var sentence = "Uniform noise bends too: its elbow is at \(knee.clusters), \(depth) below the chord"
      if let own = data.kneedle?.elbow {
        let ownDepth = NumberText.percent(own.prominence, decimals: 0)
        sentence += "; the customers' is at \(own.clusters), \(ownDepth) below it"
      }
      sentences.append(sentence + ".")
    }
    if let (best, own) = bestSilhouette(of: noise), let (customers, mean) = bestSilhouette(of: data) {
      let (a, b) = NumberText.pair(own, mean, significant: 3)
      sentences.append(
        """
        The best mean silhouette of noise is \(a) with k = \(best); of the customers \(b) with k = \
        \(customers).
        """
      )
    }
    if let choice = noise.suggestion(of: .gap(.tibshirani)) {
      sentences.append("Of noise, Tibshirani's rule says \(choice).")
    }
    return sentences
  }

  /// The best mean silhouette and its k.
  private func bestSilhouette(of sweep: KSweep) -> (clusters: Int, mean: Double)? {
    sweep.suggestion(of: .silhouette).flatMap { clusters in
      sweep[clusters: clusters]?.silhouette.map { (clusters, $0.mean) }
    }
  }
}
