import Customers
import Drawing
import Numerics
import Scenes

/// A recorded run that is walked through step by step: its pictures, and what a learner can be asked.
struct Walk: Sendable {
  let recording: Recording
  /// Laid out for cells.
  let scene: any ScatterScene
  /// For every step its iteration, or how many merges were made: what one can go to besides a step.
  let rounds: [Int]
  /// What `rounds` counts: "iteration", "merge".
  let roundName: String
  /// What can be guessed before the step after this one is shown; `nil` where that would teach nothing.
  let question: @Sendable (_ step: Int) -> Question?
  let construction: Construction
  /// What is said at the end of a run that was begun by hand: how it compares.
  var ending: String?

  /// What of a run can be made by hand.
  enum Construction: Sendable {
    case nothing
    /// The first centroids, so many of them, in the units of the data. `empty` shows the customers without
    /// any; with fewer than all, `run` shows those.
    case centroids(
      count: Int, empty: @Sendable (Rect, Look) -> Picture,
      run: @Sendable (Matrix) throws(Failure) -> Walk)
    /// The merge after a step: two clusters, each given by the row of a customer in it.
    case merge(@Sendable (_ step: Int, _ rows: [Int]) -> MergeVerdict?)
  }

  /// The features of the run.
  var features: Features { recording.features }

  /// The first step of a round; the last one where there are not so many.
  func step(ofRound round: Int) -> Int { rounds.firstIndex { $0 >= round } ?? rounds.count - 1 }
}

/// Makes the walk through the run of an algorithm on customers' features.
typealias Walker = @Sendable (Features, SceneOptions) throws(Failure) -> Walk

/// Whether two clusters are the nearest two.
struct MergeVerdict: Hashable, Sendable {
  let isSmallest: Bool
  /// In a sentence or two, with the heights.
  let text: String
}
