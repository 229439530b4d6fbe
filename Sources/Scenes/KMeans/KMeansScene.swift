import Clustering
import Customers
import Drawing
import Numerics

/// A k-means run as pictures: every seed, assignment and update.
public struct KMeansScene: ScatterScene {
  let story: KMeansStory
  let words: KMeansWords
  let options: SceneOptions
  let frame: Frame
  let plot: Plot
  let stage: KMeansStage

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: KMeansTrace, of features: Features, options: SceneOptions) {
    let story = KMeansStory(
      trace, shown: ShownCustomers(features, options: options), numbering: options.numbering)
    let words = KMeansWords(story: story)
    self.story = story
    self.words = words
    self.options = options
    frame = Frame(
      "k-means", beats: trace.indices.map(words.beat), groups: Self.beadGroups(trace),
      source: story.shown.sourceNote, options: options)
    let type = frame.layout.type
    plot =
      PlotPlacement(
        frame.layout.stage, showing: story.everywhere, style: type.label, metrics: options.metrics
      ).plot
    stage = KMeansStage(
      story: story, theme: options.theme, showsMembership: options.showsMembership,
      sizes: KMeansStage.Sizes(
        customer: story.shown.markerSize * type.unit, centroid: 44 * type.unit, line: type.unit))
  }

  /// Seeds stand together, then assignment and update of each iteration.
  private static func beadGroups(_ trace: KMeansTrace) -> [Int] {
    var groups = Array(repeating: 0, count: trace.iterations + 1)
    for step in trace.indices { groups[trace.iteration(at: step)] += 1 }
    return groups
  }

  public var stepCount: Int { story.trace.count }
  public var projection: Projection { story.shown.projection }
  public var places: [Point] { story.everywhere }
  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }
  public func beat(at step: Int) -> Beat { frame.beats[step] }

  public var title: SceneTitle {
    let trace = story.trace
    let names = story.shown.features.features.map { shortened($0.axisTitle) }.joined(separator: ", ")
    let settings =
      "k = \(trace.algorithm.clusters), \(names), \(story.shown.features.scaling.kind.clause); seeding \(trace.algorithm.seeding.name), best of \(NumberText.count(trace.restarts.count, "start")), seed \(trace.algorithm.seed)"
    return SceneTitle(algorithm: "k-means", settings: settings, source: story.shown.features.source.words)
  }

  public func picture(at moment: Moment) -> Picture {
    let layout = frame.layout
    let (upper, lower) = layout.columnHalves(secondNeeds: follow?.height(type: layout.type) ?? 0)
    return frame.picture(
      of: moment.step,
      around: [
        stage.picture(at: moment, on: plot),
        PlotAxes(plot, story.shown.projection, style: layout.type.label, theme: options.theme)
          .picture(left: layout.stage.left),
        chart(upTo: moment.step, in: upper),
        panel(at: moment.step, in: lower),
        ring(
          at: moment, on: plot, size: stage.sizes.customer, unit: layout.type.unit, style: layout.type.small,
          theme: options.theme),
      ])
  }

  // MARK: The column

  private var follow: KMeansFollow? {
    story.shown.followed.map { KMeansFollow(story: story, row: $0, words: words) }
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    let type = frame.layout.type
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
    return objectiveChart(
      style: frame.layout.type.small, heading: frame.layout.type.heading, theme: options.theme
    )
    .picture(shown: shown, in: rect)
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

  func objectiveChart(style: TextStyle, heading: TextStyle, theme: Theme) -> LineChart {
    LineChart(
      title: "Within-cluster sum of squares", xTitle: "iteration",
      entries: story.trace.indices.compactMap(objectiveEntry(at:)),
      unitNote: words.distanceUnit.isEmpty ? "" : words.distanceUnit + "²", fromZero: true, style: style,
      heading: heading, theme: theme, metrics: options.metrics)
  }

  /// The ring around the followed customer.
  func ring(
    at moment: Moment, on plot: Plot, size: Double, unit: Double, style: TextStyle, theme: Theme
  ) -> Picture {
    let shown = story.shown
    guard let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let marks = stage.marks(at: moment)
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]),
      segment: marks.segments[index], size: size, unit: unit
    ).picture(
      avoiding: others, large: marks.centroids.map { plot($0.place) }, within: plot.rect, style: style,
      theme: theme, metrics: options.metrics)
  }
}
