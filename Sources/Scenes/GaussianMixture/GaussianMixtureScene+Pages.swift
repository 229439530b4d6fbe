import Clustering
import Drawing
import Segments

extension GaussianMixtureScene {
  /// The start and the first iterations; then, if not all steps fit, those in which a component collapsed
  /// or most was changed, and the last.
  public func keySteps(atMost count: Int) -> [Int] {
    let trace = story.trace
    guard trace.count > count else { return Array(trace.indices) }
    var chosen: Set<Int> = [0, trace.count - 1]
    for step in 1..<5 where chosen.count < count { chosen.insert(step) }
    let collapses = trace.indices.filter { !story.collapsed(at: $0).isEmpty }
    // An expectation counts as much as the maximization that it answers.
    let moved = trace.indices.map { step in
      [step, step - 1].compactMap { at -> Double? in
        guard at >= 0, case .maximization(let maximization) = trace.event(at: at) else { return nil }
        return maximization.farthest
      }.max() ?? 0
    }
    let byMove = trace.indices.sorted { (moved[$0], $1) > (moved[$1], $0) }
    for step in collapses + byMove where chosen.count < count { chosen.insert(step) }
    return chosen.sorted()
  }

  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    let moment = Moment(step: step, progress: 1)
    return scatter.panel(in: rect, look: look, following: followed(at: moment, theme: look.theme)) {
      stage(at: moment, on: $0, look: look)
    }.figure(alt: words.alternative(at: step))
  }

  public func stage(at moment: Moment, on plot: Plot, look: Look) -> Picture {
    var look = look
    // Small enough to leave the small ellipses to be seen.
    look.marks.center *= 0.8
    return GaussianMixtureStage(story: story, look: look, showsMembership: false).picture(
      at: moment, on: plot)
  }

  public func objective(in rect: Rect, look: Look) -> Picture {
    objective.chart(look)
      .printed(in: rect, as: "The log-likelihood of every iteration", endingAt: story.trace.logLikelihood)
  }

  public var segmentation: Segmentation {
    Segmentation(
      story.trace.finalLabels, clusters: story.trace.algorithm.components, of: story.shown.features)
  }
}
