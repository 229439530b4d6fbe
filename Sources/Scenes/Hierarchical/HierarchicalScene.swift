import Clustering
import Customers
import Drawing
import Segments

/// A hierarchical clustering as pictures: every merge in the scatter plot and in the growing dendrogram, then
/// the cut.
public struct HierarchicalScene: ScatterScene {
  let story: HierarchicalStory
  let words: HierarchicalWords
  let options: SceneOptions
  let frame: Frame
  let plot: Plot
  let stage: HierarchicalStage
  private let dendrogram: DendrogramDrawing
  private let table: DistanceTableView?

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: HierarchicalTrace, of features: Features, options: SceneOptions) {
    let story = HierarchicalStory(
      trace, shown: ShownCustomers(features, options: options), numbering: options.numbering,
      leafOrder: options.leafOrder)
    let words = HierarchicalWords(story: story)
    self.story = story
    self.words = words
    self.options = options
    frame = Frame(
      "Hierarchical, \(words.linkage)", beats: story.steps.indices.map(words.beat),
      groups: [story.steps.count],
      source: story.shown.sourceNote, options: options, column: .half)
    let layout = frame.layout
    let type = layout.type
    plot =
      PlotPlacement(layout.stage, showing: story.shown.places, style: type.label, metrics: options.metrics)
      .plot
    stage = HierarchicalStage(
      story: story, theme: options.theme, marker: story.shown.markerSize * type.unit, line: type.unit)
    let column = layout.column
    let split = column.top + column.height * 0.42
    table = DistanceTableView(
      story: story, words: words,
      rect: Rect(left: column.left, top: split + 16 * type.unit, right: column.right, bottom: column.bottom),
      type: type, metrics: options.metrics)
    let tree = Rect(
      left: column.left, top: column.top, right: column.right, bottom: table == nil ? column.bottom : split)
    dendrogram = DendrogramDrawing(
      story, words: words, in: tree, style: type.label, line: type.unit, theme: options.theme,
      metrics: options.metrics)
  }

  public var stepCount: Int { story.steps.count }
  public var projection: Projection { story.shown.projection }
  public var places: [Point] { story.shown.places }
  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }
  public func beat(at step: Int) -> Beat { frame.beats[step] }

  public var title: SceneTitle {
    let features = story.shown.features
    let names = features.features.map { shortened($0.axisTitle) }.joined(separator: ", ")
    return SceneTitle(
      algorithm: "Hierarchical clustering",
      settings:
        "\(words.linkage), cut into \(story.trace.algorithm.clusters), \(names), \(features.scaling.kind.clause)",
      source: features.source.words)
  }

  public func picture(at moment: Moment) -> Picture {
    let marks = stage.marks(at: moment)
    let layout = frame.layout
    return frame.picture(
      of: moment.step,
      around: [
        stage.picture(at: moment, on: plot),
        PlotAxes(plot, story.shown.projection, style: layout.type.label, theme: options.theme)
          .picture(left: layout.stage.left),
        dendrogram.picture(marks, step: moment.step, progress: moment.progress),
        table?.picture(at: moment, type: layout.type, theme: options.theme, metrics: options.metrics)
          ?? .empty,
        ring(
          on: plot, size: stage.marker, unit: layout.type.unit, style: layout.type.small, theme: options.theme
        ),
      ])
  }

  /// The ring around the followed customer.
  func ring(on plot: Plot, size: Double, unit: Double, style: TextStyle, theme: Theme) -> Picture {
    let shown = story.shown
    guard let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]),
      segment: story.numbers[story.trace.finalLabels[row]], size: size, unit: unit
    ).picture(
      avoiding: others, large: [], within: plot.rect, style: style, theme: theme, metrics: options.metrics)
  }
}
