import Clustering
import Customers
import Drawing
import Numerics
import Words

/// The sentences of a run of a Gaussian mixture, each made from the step it speaks of.
struct GaussianMixtureWords: Sendable {
  let story: GaussianMixtureStory
  var trace: GaussianMixtureTrace { story.trace }
  var features: Int { trace.points.columns }

  /// What distances are measured in: "SD" where the features are standardized, nothing where unscaled.
  var distanceUnit: String { story.shown.features.scaling.kind.distanceUnit }

  /// What a step is about.
  func beat(at step: Int) -> Beat {
    Beat(
      position: position(of: step, iterations: " of \(trace.iterations)"),
      shortPosition: position(of: step, iterations: ""), caption: caption(at: step),
      alternative: alternative(at: step), glides: story.glides(at: step), isBrief: isBrief(step))
  }

  func caption(at step: Int) -> Caption {
    switch trace.event(at: step) {
    case .initialize: firstCaption(at: step)
    case .expectation(let expectation):
      step == trace.count - 1 ? lastCaption : caption(expectation, at: step)
    case .maximization(let maximization): caption(maximization, at: step)
    }
  }

  private func position(of step: Int, iterations: String) -> String {
    let iteration = "Iteration \(trace.iteration(at: step))\(iterations)"
    return switch trace.event(at: step) {
    case .initialize: "Initialization"
    case .expectation: iteration + ": expectation"
    case .maximization: iteration + ": maximization"
    }
  }

  /// The number of a component.
  func number(_ component: Int) -> Int { story.numbers[component] }

  /// Whether a step may pass quickly: in a long run, the iterations between the first and the last, in
  /// which little changes.
  private func isBrief(_ step: Int) -> Bool {
    guard trace.iterations > 12, trace.iteration(at: step) > 4, step < trace.count - 3 else { return false }
    return story.collapsed(at: step).isEmpty
  }

  // MARK: Initialization

  private func firstCaption(at step: Int) -> Caption {
    let collapse = collapseSentences(at: step)
    let sentences = collapse.isEmpty ? [ellipseSentence, covarianceSentence] : [collapse, ellipseSentence]
    return Caption(seedingHeadline, sentences.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var seedingHeadline: String {
    switch trace.algorithm.seeding {
    case .kMeans: "Each component starts from one k-means segment: its share, mean and spread."
    case .random: "Customers are shared at random, so the components start much alike."
    case .given: "Each component starts from the responsibilities that were given."
    }
  }

  /// What the lines around a mean hold, said once.
  private var ellipseSentence: String {
    let dimensions = story.shown.showsOneFeature ? 1 : 2
    let shares = [1, 2].map { NumberText.percent(Ellipse.holds(sigmas: $0, dimensions: dimensions)) }
    let kind = dimensions == 1 ? "bars" : "ellipses"
    let ofView =
      features > dimensions
      ? " They are projected from \(features) features, so a customer inside may belong elsewhere." : ""
    return
      """
      Solid \(kind) (1σ) hold \(shares[0]) of what a component describes, dashed ones (2σ) \
      \(shares[1]).\(ofView)
      """
  }

  private var covarianceSentence: String {
    guard features > 1 else { return "" }
    return switch trace.algorithm.covariance {
    case .full: "Full covariances: each may have any shape."
    case .tied: "Tied covariances: all have one shape."
    case .diagonal: "Diagonal covariances: no ellipse may slant."
    case .spherical:
      distanceUnit.isEmpty
        ? "Spherical covariances: each is as wide as it is high."
        : "Spherical covariances: each is equally wide in all features, measured in \(distanceUnit)."
    }
  }

  // MARK: Expectation

  private func caption(_ expectation: GaussianMixtureStep.Expectation, at step: Int) -> Caption {
    var sentences = [unsureSentence(at: step)]
    let changed = story.sharing[step].changed
    if trace.iteration(at: step) > 1 && changed > 0 {
      sentences.append(
        """
        \(NumberText.count(changed, "customer")) now \(changed == 1 ? "has its" : "have their") largest \
        share elsewhere (outlined).
        """
      )
    }
    sentences.append(rise(to: expectation.logLikelihood, at: step))
    return Caption(
      "Each customer is shared among the components by how well they explain it.",
      sentences.joined(separator: " "))
  }

  private func unsureSentence(at step: Int) -> String {
    let unsure = story.sharing[step].unsure
    let sure = NumberText.percent(Shade.sure, decimals: 0)
    if unsure == 0 { return "Every customer belongs to one component with \(sure) or more." }
    if unsure == trace.points.rows {
      return "No customer belongs to one component with \(sure) or more (hollow marks)."
    }
    return
      """
      \(NumberText.count(unsure, "customer")) \(unsure == 1 ? "belongs" : "belong") to none with \(sure) or \
      more (hollow \(unsure == 1 ? "mark" : "marks")).
      """
  }

  private func rise(to after: Double, at step: Int) -> String {
    guard let before = step > 0 ? trace.logLikelihood(at: step - 1) : nil else {
      return
        """
        Log-likelihood, how well the components explain all customers: \
        \(NumberText.rounded(after, significant: 4)).
        """
    }
    // Rounding is no news.
    if (after - before).magnitude <= 1e-11 * max(1, before.magnitude) {
      return "Log-likelihood stays at \(NumberText.rounded(after, significant: 4))."
    }
    let (a, b) = NumberText.pair(before, after)
    return after > before
      ? "Log-likelihood rises from \(a) to \(b)."
      : """
      Log-likelihood falls from \(a) to \(b): regularization keeps the components wider than they would be.
      """
  }

  // MARK: Maximization

  private func caption(_ maximization: GaussianMixtureStep.Maximization, at step: Int) -> Caption {
    let collapse = collapseSentences(at: step)
    let recovered = recoverySentence(maximization.recovered)
    let shifts = maximization.shifts
    let farthest = shifts.indices.max { shifts[$0] < shifts[$1] } ?? 0
    let move =
      !story.noise.isRest(maximization.farthest)
      ? """
      Mean \(number(farthest)) moves farthest, \
      \(measured(NumberText.rounded(shifts[farthest]), in: distanceUnit)).
      """
      : "No mean moves."
    let headline =
      collapse.isEmpty
      ? "Each component becomes the weighted mean and spread of its customers." : collapseHeadline(at: step)
    let sizes = collapse.isEmpty ? sizesSentence(at: step) : ""
    return Caption(
      headline, [collapse, recovered, move, sizes].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func sizesSentence(at step: Int) -> String {
    let sizes = story.components.map { NumberText.fixed(story.sharing[step].sizes[$0], decimals: 1) }
    guard sizes.count > 6 else { return "Effective sizes \(sizes.joined(separator: ", "))." }
    let all = story.sharing[step].sizes
    return
      """
      Effective sizes from \(NumberText.fixed(all.min() ?? 0, decimals: 1)) to \
      \(NumberText.fixed(all.max() ?? 0, decimals: 1)).
      """
  }

  // MARK: The whole run

  /// What a picture shows, in words.
  func alternative(at step: Int) -> String {
    let caption = caption(at: step)
    let projection = story.shown.projection
    let sizes = story.components.map {
      "component \(number($0)): \(NumberText.fixed(story.sharing[step].sizes[$0], decimals: 1))"
    }
    return
      """
      Gaussian mixture, \(position(of: step, iterations: " of \(trace.iterations)")). Scatter plot of \
      \(NumberText.count(trace.points.rows, "customer")), \(projection.yTitle) over \(projection.xTitle), \
      with \(story.shown.showsOneFeature ? "an interval" : "an ellipse") for each component; effective \
      sizes \(sizes.joined(separator: ", ")). \(caption.text)
      """
  }
}
