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

  public func plot(in rect: Rect, type: PanelType) -> Plot {
    PlotPlacement(rect, showing: story.everywhere, style: type.label, metrics: options.metrics).plot
  }

  public func panel(at step: Int, in rect: Rect, type: PanelType) -> Picture {
    let plot = plot(in: rect, type: type)
    let stage = GaussianMixtureStage(
      story: story, theme: type.theme, showsMembership: false,
      sizes: GaussianMixtureStage.Sizes(
        // Small enough to leave the small ellipses to be seen.
        customer: type.marker, mean: type.centroid * 0.8, line: type.centroid / 36))
    return Picture.stack([
      stage.picture(at: Moment(step: step, progress: 1), on: plot),
      PlotAxes(plot, story.shown.projection, style: type.label, theme: type.theme).picture(left: rect.left),
      ring(
        at: Moment(step: step, progress: 1), on: plot, size: type.marker, unit: type.centroid / 44,
        style: type.label,
        theme: type.theme),
    ]).figure(alt: words.alternative(at: step))
  }

  public func objective(in rect: Rect, type: PanelType) -> Picture {
    let heading = TextStyle(size: type.label.size * 1.1, weight: .bold)
    let chart = objectiveChart(style: type.label, heading: heading, theme: type.theme)
    return chart.picture(shown: chart.entries.count, in: rect)
      .figure(
        alt:
          "The log-likelihood of every iteration, from \(NumberText.rounded(chart.entries.first?.value ?? 0, significant: 4)) to \(NumberText.rounded(story.trace.logLikelihood, significant: 4))."
      )
  }

  public var outcome: Outcome {
    Outcome(
      segmentation: Segmentation(
        story.trace.finalLabels, clusters: story.trace.algorithm.components, of: story.shown.features),
      summary: words.lastCaption.text)
  }
}
