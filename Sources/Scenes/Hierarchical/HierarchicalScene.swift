import Clustering
import Customers
import Drawing
import Segments

/// A hierarchical clustering as pictures: every merge in the scatter plot and in the growing dendrogram, then
/// the cut.
public final class HierarchicalScene: FramedScatterScene {
  let story: HierarchicalStory
  let words: HierarchicalWords
  let scatter: ScatterFrame
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
    scatter = ScatterFrame(
      "Hierarchical, \(words.linkage)", beats: story.steps.indices.map(words.beat),
      groups: [story.steps.count], shown: story.shown, places: story.shown.places, options: options,
      column: .half)
    stage = HierarchicalStage(story: story, look: scatter.look)
    let (column, style) = (scatter.layout.column, options.frame)
    let split = column.top + column.height * 0.42
    table = DistanceTableView(
      story: story, words: words,
      rect: Rect(left: column.left, top: split + 16 * style.unit, right: column.right, bottom: column.bottom),
      style: style)
    let tree = Rect(
      left: column.left, top: column.top, right: column.right, bottom: table == nil ? column.bottom : split)
    dendrogram = DendrogramDrawing(story, words: words, in: tree, look: scatter.look)
  }

  public func stage(at moment: Moment, on plot: Plot) -> Picture { stage.picture(at: moment, on: plot) }

  public var title: SceneTitle {
    let features = story.shown.features
    return SceneTitle(
      algorithm: "Hierarchical clustering",
      settings:
        "\(words.linkage), cut into \(story.trace.algorithm.clusters), \(features.clause)",
      source: features.source.note)
  }

  public func picture(at moment: Moment) -> Picture {
    let marks = stage.marks(at: moment)
    return scatter.picture(
      of: moment.step, stage: stage.picture(at: moment, on: plot),
      around: [
        dendrogram.picture(marks, step: moment.step, progress: moment.progress),
        table?.picture(at: moment) ?? .empty,
        scatter.ring(followed),
      ])
  }

  /// The followed customer, in the look of the segment that the cut will give.
  var followed: FollowedLook? {
    story.shown.followed.map { FollowedLook(segment: story.numbers[story.trace.finalLabels[$0]]) }
  }
}
