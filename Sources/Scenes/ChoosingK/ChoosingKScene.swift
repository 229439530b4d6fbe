import Criteria
import Customers
import Drawing
import Words

/// A sweep over the numbers of clusters as pictures: the partition, the WCSS and the silhouette for every k,
/// and in the end what each criterion suggests.
///
/// From one k to the next the centroids glide first; then the customers change their segments at once.
/// Segments keep number and color where they share most customers, and have their canonical ones for the
/// recommended k.
public final class ChoosingKScene: Scene {
  let story: ChoosingKStory
  let scatter: ScatterFrame
  let stage: ChoosingKStage
  private let column: ChoosingKColumn

  /// The scene of a comparison on the features that it was made from; the customers have to be divisible into
  /// at least one k of its range.
  public init(_ comparison: KComparison, of features: Features, options: SceneOptions) {
    precondition(comparison.data.rows.contains { $0.partition != nil }, "no partition to show")
    let story = ChoosingKStory(comparison, shown: ShownCustomers(features, options: options))
    self.story = story
    let words = ChoosingKWords(story: story)
    scatter = ScatterFrame(
      "Choosing k", beats: story.steps.indices.map(words.beat), groups: story.beadGroups, shown: story.shown,
      places: story.everywhere, options: options, column: .half)
    stage = ChoosingKStage(
      story: story, look: scatter.look, showsMembership: options.showsMembership)
    column = ChoosingKColumn(story, in: scatter.layout.column, look: options.frame.chart)
  }

  public var stepCount: Int { story.steps.count }
  /// Where customers lie in a frame.
  public var plot: Plot { scatter.plot }
  public func beat(at step: Int) -> Beat { scatter.frame.beats[step] }

  public var title: SceneTitle {
    let settings = story.comparison.settings
    let features = story.shown.features
    return SceneTitle(
      algorithm: "Choosing k",
      settings:
        """
        k = \(settings.range.lowerBound) to \(settings.range.upperBound), \(features.clause); k-means, best \
        of \(NumberText.count(settings.restarts, "start")), seed \(settings.seed)
        """,
      source: features.source.note)
  }

  public func picture(at moment: Moment) -> Picture {
    scatter.picture(
      of: moment.step, stage: stage.picture(at: moment, on: scatter.plot),
      around: [column.picture(at: moment.step), scatter.ring(followed(stage.marks(at: moment)))])
  }

  func followed(_ marks: ChoosingKStage.Marks) -> FollowedLook? {
    story.shown.followedIndex.map {
      FollowedLook(segment: marks.segments[$0], large: marks.centers.map { $0.place })
    }
  }
}

extension ChoosingKStory {
  /// The first partition stands alone, then the two steps to each further one, then the end.
  var beadGroups: [Int] { [1] + transitions.map { _ in 2 } + [1] }
}
