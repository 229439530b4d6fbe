import Clustering
import Customers
import Drawing
import Numerics
import Words

/// A k-means run as pictures: every seed, assignment and update.
public final class KMeansScene: FramedScatterScene {
  let story: KMeansStory
  let words: KMeansWords
  let scatter: ScatterFrame
  let stage: KMeansStage
  let objective: Objective

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: KMeansTrace, of features: Features, options: SceneOptions) {
    let story = KMeansStory(
      trace, shown: ShownCustomers(features, options: options), numbering: options.numbering)
    let words = KMeansWords(story: story)
    self.story = story
    self.words = words
    scatter = ScatterFrame(
      "k-means", beats: trace.indices.map(words.beat),
      groups: Beads.groups(ofIterations: trace.indices.map(trace.iteration(at:))), shown: story.shown,
      places: story.everywhere, options: options)
    stage = KMeansStage(
      story: story, look: scatter.look, showsMembership: options.showsMembership)
    objective = Objective(
      "Within-cluster sum of squares", unitNote: words.distanceUnit.isEmpty ? "" : words.distanceUnit + "²",
      fromZero: true, entries: trace.indices.map { Self.entry(at: $0, of: story) })
  }

  /// The WCSS of a step, where it is one of the curve's.
  private static func entry(at step: Int, of story: KMeansStory) -> LineChart.Entry? {
    let trace = story.trace
    guard let wcss = story.wcss(at: step) else { return nil }
    let iteration = Double(trace.iteration(at: step))
    switch trace.event(at: step) {
    case .assign: return LineChart.Entry(x: iteration, value: wcss, isMajor: true)
    case .update: return LineChart.Entry(x: iteration + 0.5, value: wcss, isMajor: false)
    default: return nil
    }
  }

  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }

  public var title: SceneTitle {
    let trace = story.trace
    let algorithm = trace.algorithm
    let settings = """
      k = \(algorithm.clusters), \(story.shown.features.clause); seeding \(algorithm.seeding.name), \
      best of \(NumberText.count(trace.restarts.count, "start")), seed \(algorithm.seed)
      """
    return SceneTitle(algorithm: "k-means", settings: settings, source: story.shown.features.source.note)
  }

  public func picture(at moment: Moment) -> Picture {
    let (upper, lower) = scatter.layout.columnHalves(secondNeeds: follow?.height(style) ?? 0)
    return scatter.picture(
      of: moment.step, stage: stage.picture(at: moment, on: plot),
      around: [
        objective.picture(upTo: moment.step, in: upper, style.chart), panel(at: moment.step, in: lower),
        scatter.ring(followed(at: moment)),
      ])
  }

  // MARK: The column

  private var follow: KMeansFollow? {
    story.shown.followed.map { KMeansFollow(story: story, row: $0, words: words) }
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    if let follow { return follow.picture(at: step, in: rect, style) }
    guard story.trace.iteration(at: step) > 0 else {
      return KMeansSeedTable(story: story).picture(at: step, in: rect, style)
    }
    let sizes = story.trace.sizes(at: step)
    let numbered = sizes.indices.map { (segment: story.numbers[step][$0], size: sizes[$0]) }
    return SizeBars(
      heading: "Customers in each segment", sizes: numbered.sorted { $0.segment < $1.segment },
      largest: story.largestSize
    ).picture(in: rect, style)
  }

  func followed(at moment: Moment) -> FollowedLook? {
    guard let index = story.shown.followedIndex else { return nil }
    let marks = stage.marks(at: moment)
    return FollowedLook(segment: marks.segments[index], large: marks.centroids.map { $0.place })
  }
}
