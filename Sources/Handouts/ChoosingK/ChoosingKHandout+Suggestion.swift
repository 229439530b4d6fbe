import Criteria
import Drawing
import Scenes
import Words

extension ChoosingKHandout {
  /// Title, data, the suggestion with its opponents, and who says what.
  func suggestion(in flow: inout PageFlow) {
    flow.place(compositor.heading(Self.title, level: 1))
    let customers = NumberText.count(scene.features.customers.count, "customer")
    flow.place(muted("\(scene.title.source): \(customers). \(scene.title.settings).", PageStyle.body))
    for remark in remarks { flow.place(muted(remark, PageStyle.body)) }
    flow.space(10)
    let recommendation = comparison.recommendation
    flow.place(
      heading(.suggestion), compositor.band(headline, Array(recommendation.sentences)), spacing: 2)
    flow.space(4)
    flow.place(
      muted(
        """
        No criterion knows how many segments there are; each rewards something else. Take the suggestion as \
        a place to begin, look at the partitions, and ask which number of segments can be told apart and \
        served apart.
        """
      ))
    flow.space(14)
    let votes = KVotes.of(
      comparison, range: range, look: look, title: "What each criterion suggests", includesSilent: true)
    flow.place(
      Block.figure(width: compositor.width, height: votes.height) { rect in
        votes.picture(in: rect).figure(alt: votesInWords)
      },
      muted(
        """
        Filled: one of the \(voices.count) voices that count. Hollow: shown for comparison; it repeats the \
        idea of a voice.
        """
      ), spacing: 3)
  }

  private var voices: [Criterion] { comparison.recommendation.voices }

  private var headline: String {
    guard let clusters = comparison.recommendation.clusters else { return "No number is suggested" }
    let count = "\(comparison.recommendation.supporters.count) of \(voices.count) voices"
    if clusters == 1 { return "Most voices see no segments: k = 1, \(count)" }
    let isDoubtful = comparison.recommendation.warnings.contains {
      if case .silhouetteNotAboveNoise = $0 { true } else { false }
    }
    return isDoubtful
      ? "Perhaps there are no segments; \(count) are for \(clusters)"
      : "A place to begin: \(clusters) segments, for which \(count) speak"
  }

  private var votesInWords: String {
    let lines = criteria.map { criterion in
      "\(criterion.title): \(comparison.data.suggestion(of: criterion).map(String.init) ?? "none")"
    }
    return "What each criterion suggests. \(lines.joined(separator: "; "))."
  }
}
