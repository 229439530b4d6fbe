import Clustering
import Customers
import Drawing
import Numerics
import Words

/// A k-means run as pictures: every seed, assignment and update.
public struct KMeansScene: FramedScatterScene {
  let story: KMeansStory
  let words: KMeansWords
  let scatter: ScatterFrame
  let stage: KMeansStage

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
      story: story, theme: options.theme, showsMembership: options.showsMembership, sizes: scatter.marks)
  }

  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }

  public var title: SceneTitle {
    let trace = story.trace
    let settings =
      "k = \(trace.algorithm.clusters), \(story.shown.features.clause); seeding \(trace.algorithm.seeding.name), best of \(NumberText.count(trace.restarts.count, "start")), seed \(trace.algorithm.seed)"
    return SceneTitle(algorithm: "k-means", settings: settings, source: story.shown.features.source.words)
  }

  public func picture(at moment: Moment) -> Picture {
    let (upper, lower) = scatter.layout.columnHalves(secondNeeds: follow?.height(type: scatter.type) ?? 0)
    return scatter.picture(
      of: moment.step, stage: stage.picture(at: moment, on: plot),
      around: [
        chart(upTo: moment.step, in: upper), panel(at: moment.step, in: lower),
        scatter.ring(followed(at: moment)),
      ])
  }

  // MARK: The column

  private var follow: KMeansFollow? {
    story.shown.followed.map { KMeansFollow(story: story, row: $0, words: words) }
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    let type = scatter.type
    if let follow {
      return follow.picture(at: step, in: rect, type: type, theme: options.theme, metrics: options.metrics)
    }
    guard story.trace.iteration(at: step) > 0 else {
      return KMeansSeedTable(story: story).picture(
        at: step, in: rect, type: type, theme: options.theme, metrics: options.metrics)
    }
    let sizes = story.trace.sizes(at: step)
    let numbered = sizes.indices.map { (segment: story.numbers[step][$0], size: sizes[$0]) }
    let largest = story.trace.indices.compactMap { story.trace.sizes(at: $0).max() }.max() ?? 1
    return SizeBars(
      heading: "Customers in each segment", sizes: numbered.sorted { $0.segment < $1.segment },
      largest: largest
    ).picture(in: rect, type: type, theme: options.theme, metrics: options.metrics)
  }

  private func chart(upTo step: Int, in rect: Rect) -> Picture {
    let shown = story.trace.indices.prefix(step + 1).count { objectiveEntry(at: $0) != nil }
    return objectiveChart(scatter.chartStyle).picture(shown: shown, in: rect)
  }

  private func objectiveEntry(at step: Int) -> LineChart.Entry? {
    guard let wcss = story.trace.wcss(at: step) else { return nil }
    let iteration = Double(story.trace.iteration(at: step))
    switch story.trace.event(at: step) {
    case .assign: return LineChart.Entry(x: iteration, value: wcss, isMajor: true)
    case .update: return LineChart.Entry(x: iteration + 0.5, value: wcss, isMajor: false)
    default: return nil
    }
  }

  func objectiveChart(_ look: ChartStyle) -> LineChart {
    LineChart(
      title: "Within-cluster sum of squares", xTitle: "iteration",
      entries: story.trace.indices.compactMap(objectiveEntry(at:)),
      unitNote: words.distanceUnit.isEmpty ? "" : words.distanceUnit + "²", fromZero: true, look: look)
  }

  func followed(at moment: Moment) -> FollowedLook? {
    guard let index = story.shown.followedIndex else { return nil }
    let marks = stage.marks(at: moment)
    return FollowedLook(segment: marks.segments[index], large: marks.centroids.map { $0.place })
  }
}
