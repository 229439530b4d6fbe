import Clustering
import Drawing
import Words

extension GaussianMixtureWords {
  /// What the run came to, and how good that is.
  var lastCaption: Caption {
    let iterations = NumberText.count(trace.iterations, "iteration")
    let logLikelihood = NumberText.rounded(trace.logLikelihood, significant: 4)
    let criteria =
      """
      BIC \(criterion(trace.bic)) and AIC \(criterion(trace.aic)), lower is better, with \
      p\u{A0}=\u{A0}\(trace.freeParameters) free parameters.
      """
    let headline =
      switch trace.reason {
      case .converged: "The log-likelihood hardly rises any more: the run has converged."
      case .limit: "The run stops at its limit of \(iterations), before it settled."
      }
    let sentences = [
      "Log-likelihood \(logLikelihood) after \(iterations). \(criteria)", hitsSentence, degenerateSentence,
    ]
    return Caption(headline, sentences.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func criterion(_ value: Double) -> String { NumberText.fixed(value, decimals: 1) }

  /// How many starts reached the best log-likelihood.
  var hitsSentence: String {
    let restarts = trace.restarts
    let (hits, count) = (restarts.hits, restarts.count)
    if count == 1 { return "There was one start; another may end elsewhere." }
    if hits == count { return "All \(count) starts ended at this log-likelihood." }
    let worst = restarts.outcomes.map { $0.logLikelihood }.min() ?? trace.logLikelihood
    let below = NumberText.rounded(trace.logLikelihood - worst)
    return
      """
      \(hits) of \(count) starts reached it; the others ended \(hits == count - 1 ? "" : "up to ")\(below) \
      lower.
      """
  }
}
