import Clustering
import Customers
import Drawing
import Numerics
import Words

/// A run of a Gaussian mixture as pictures: the start, and every expectation and maximization.
public final class GaussianMixtureScene: FramedScatterScene {
  let story: GaussianMixtureStory
  let words: GaussianMixtureWords
  let scatter: ScatterFrame
  let stage: GaussianMixtureStage
  let objective: Objective

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: GaussianMixtureTrace, of features: Features, options: SceneOptions) {
    let story = GaussianMixtureStory(
      trace, shown: ShownCustomers(features, options: options), numbering: options.numbering)
    let words = GaussianMixtureWords(story: story)
    self.story = story
    self.words = words
    scatter = ScatterFrame(
      "Gaussian mixture", beats: trace.indices.map(words.beat),
      groups: Beads.groups(ofIterations: trace.indices.map(trace.iteration(at:))), shown: story.shown,
      places: story.everywhere, options: options)
    stage = GaussianMixtureStage(
      story: story, look: scatter.look, showsMembership: options.showsMembership)
    objective = Objective(
      "Log-likelihood", fromZero: false,
      entries: trace.indices.map { step in
        guard case .expectation(let expectation) = trace.event(at: step) else { return nil }
        return LineChart.Entry(
          x: Double(trace.iteration(at: step)), value: expectation.logLikelihood, isMajor: true)
      })
  }

  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }

  public var title: SceneTitle {
    let trace = story.trace
    let algorithm = trace.algorithm
    // As it is typed.
    let regularization = "\(algorithm.regularization)".replacingEach("e-0", with: "e-")
    let settings = """
      k = \(algorithm.components), \(story.shown.features.clause); \(algorithm.covariance.rawValue) \
      covariances, regularization \(regularization); seeding \(algorithm.seeding.name), \
      best of \(NumberText.count(trace.restarts.count, "start")), seed \(algorithm.seed)
      """
    return SceneTitle(
      algorithm: "Gaussian mixture", settings: settings, source: story.shown.features.source.note)
  }

  public func picture(at moment: Moment) -> Picture {
    let layout = scatter.layout
    let key = key
    let gap = 18 * style.unit
    let needed = follow?.height(style) ?? sizes(at: moment.step).height(style)
    let (upper, lower) = layout.columnHalves(secondNeeds: needed + gap + key.height)
    let panelRect = Rect(
      left: lower.left, top: lower.top, right: lower.right, bottom: lower.bottom - key.height - gap)
    let keyRect = Rect(
      left: lower.left, top: lower.bottom - key.height, right: lower.right, bottom: lower.bottom)
    return scatter.picture(
      of: moment.step, stage: stage.picture(at: moment, on: plot),
      around: [
        objective.picture(upTo: moment.step, in: upper, style.chart),
        panel(at: moment.step, in: panelRect),
        key.picture(in: keyRect),
        scatter.ring(followed(at: moment, theme: style.theme)),
      ])
  }

  // MARK: The column

  private var key: EllipseKey {
    EllipseKey(
      dimensions: story.shown.showsOneFeature ? 1 : 2, features: story.trace.points.columns,
      // A followed customer's table needs the room; then the caption has to do.
      explainsCores: follow == nil && story.hasUnsure, style: style)
  }

  private var follow: GaussianMixtureFollow? {
    story.shown.followed.map { GaussianMixtureFollow(story: story, row: $0) }
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    follow?.picture(at: step, in: rect, style) ?? sizes(at: step).picture(in: rect, style)
  }

  private func sizes(at step: Int) -> SizeBars {
    let sizes = story.sharing[step].sizes
    return SizeBars(
      heading: "Effective size of each component",
      sizes: story.components.map { (segment: story.numbers[$0], size: sizes[$0]) },
      largest: story.largestSize, decimals: 1)
  }

  func followed(at moment: Moment, theme: Theme) -> FollowedLook? {
    guard let index = story.shown.followedIndex else { return nil }
    let marks = stage.marks(at: moment)
    let shade = marks.shades[index]
    return FollowedLook(
      segment: shade?.segment, color: shade?.color(theme), hasCore: shade?.isUnsure ?? false,
      large: marks.components.map { $0.ellipse.center })
  }
}
