import Clustering
import Customers
import Drawing
import Numerics

/// A run of a Gaussian mixture as pictures: the start, and every expectation and maximization.
public struct GaussianMixtureScene: ScatterScene {
  let story: GaussianMixtureStory
  let words: GaussianMixtureWords
  let options: SceneOptions
  let frame: Frame
  let plot: Plot
  let stage: GaussianMixtureStage

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: GaussianMixtureTrace, of features: Features, options: SceneOptions) {
    let story = GaussianMixtureStory(
      trace, shown: ShownCustomers(features, options: options), numbering: options.numbering)
    let words = GaussianMixtureWords(story: story)
    self.story = story
    self.words = words
    self.options = options
    frame = Frame(
      "Gaussian mixture", beats: trace.indices.map(words.beat), groups: Self.beadGroups(trace),
      source: story.shown.sourceNote, options: options)
    let type = frame.layout.type
    plot =
      PlotPlacement(
        frame.layout.stage, showing: story.everywhere, style: type.label, metrics: options.metrics
      ).plot
    stage = GaussianMixtureStage(
      story: story, theme: options.theme, showsMembership: options.showsMembership,
      sizes: GaussianMixtureStage.Sizes(
        customer: story.shown.markerSize * type.unit, mean: 44 * type.unit, line: type.unit))
  }

  /// The start stands alone, then expectation and maximization of each iteration.
  private static func beadGroups(_ trace: GaussianMixtureTrace) -> [Int] {
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
    let algorithm = trace.algorithm
    let names = story.shown.features.features.map { shortened($0.axisTitle) }.joined(separator: ", ")
    // As it is typed.
    let regularization = "\(algorithm.regularization)".replacing("e-0", with: "e-")
    let settings =
      "k = \(algorithm.components), \(names), \(story.shown.features.scaling.kind.clause); \(algorithm.covariance.rawValue) covariances, regularization \(regularization); seeding \(algorithm.seeding.name), best of \(NumberText.count(trace.restarts.count, "start")), seed \(algorithm.seed)"
    return SceneTitle(
      algorithm: "Gaussian mixture", settings: settings, source: story.shown.features.source.words)
  }

  public func picture(at moment: Moment) -> Picture {
    let layout = frame.layout
    let key = key
    let gap = 18 * layout.type.unit
    let needed = follow?.height(type: layout.type) ?? sizes(at: moment.step).height(type: layout.type)
    let (upper, lower) = layout.columnHalves(secondNeeds: needed + gap + key.height)
    let panelRect = Rect(
      left: lower.left, top: lower.top, right: lower.right, bottom: lower.bottom - key.height - gap)
    let keyRect = Rect(
      left: lower.left, top: lower.bottom - key.height, right: lower.right, bottom: lower.bottom)
    return frame.picture(
      of: moment.step,
      around: [
        stage.picture(at: moment, on: plot),
        PlotAxes(plot, story.shown.projection, style: layout.type.label, theme: options.theme)
          .picture(left: layout.stage.left),
        chart(upTo: moment.step, in: upper),
        panel(at: moment.step, in: panelRect),
        key.picture(in: keyRect, metrics: options.metrics),
        ring(
          at: moment, on: plot, size: stage.sizes.customer, unit: layout.type.unit, style: layout.type.small,
          theme: options.theme),
      ])
  }

  // MARK: The column

  private var key: EllipseKey {
    EllipseKey(
      dimensions: story.shown.showsOneFeature ? 1 : 2, features: story.trace.points.columns,
      // A followed customer's table needs the room; then the caption has to do.
      explainsCores: follow == nil && story.sharing.contains { $0.unsure > 0 }, type: frame.layout.type,
      theme: options.theme)
  }

  private var follow: GaussianMixtureFollow? {
    story.shown.followed.map { GaussianMixtureFollow(story: story, row: $0) }
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    let type = frame.layout.type
    if let follow {
      return follow.picture(at: step, in: rect, type: type, theme: options.theme, metrics: options.metrics)
    }
    return sizes(at: step).picture(in: rect, type: type, theme: options.theme, metrics: options.metrics)
  }

  private func sizes(at step: Int) -> SizeBars {
    let sizes = story.sharing[step].sizes
    return SizeBars(
      heading: "Effective size of each component",
      sizes: story.components.map { (segment: story.numbers[$0], size: sizes[$0]) },
      largest: story.sharing.compactMap { $0.sizes.max() }.max() ?? 1, decimals: 1)
  }

  private func chart(upTo step: Int, in rect: Rect) -> Picture {
    let shown = story.trace.indices.prefix(step + 1).count { objectiveEntry(at: $0) != nil }
    return objectiveChart(
      style: frame.layout.type.small, heading: frame.layout.type.heading, theme: options.theme
    )
    .picture(shown: shown, in: rect)
  }

  private func objectiveEntry(at step: Int) -> LineChart.Entry? {
    guard case .expectation(let expectation) = story.trace.event(at: step) else { return nil }
    return LineChart.Entry(
      x: Double(story.trace.iteration(at: step)), value: expectation.logLikelihood, isMajor: true)
  }

  func objectiveChart(style: TextStyle, heading: TextStyle, theme: Theme) -> LineChart {
    LineChart(
      title: "Log-likelihood", xTitle: "iteration",
      entries: story.trace.indices.compactMap(objectiveEntry(at:)), unitNote: "", fromZero: false,
      style: style, heading: heading, theme: theme, metrics: options.metrics)
  }

  /// The ring around the followed customer.
  func ring(
    at moment: Moment, on plot: Plot, size: Double, unit: Double, style: TextStyle, theme: Theme
  ) -> Picture {
    let shown = story.shown
    guard let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let marks = stage.marks(at: moment)
    let shade = marks.shades[index]
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]), segment: shade?.segment,
      color: shade?.color(theme), hasCore: shade?.isUnsure ?? false, size: size, unit: unit
    ).picture(
      avoiding: others, large: marks.components.map { plot($0.ellipse.center) }, within: plot.rect,
      style: style, theme: theme, metrics: options.metrics)
  }
}
