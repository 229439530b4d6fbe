import Customers
import Drawing
import Numerics
import Scenes

/// A recorded run that is walked through step by step: its pictures, and what a learner can be asked.
public struct Walk: Sendable {
  /// The run with all that is said of it.
  public let recording: Recording
  /// Laid out for the place where it is walked through.
  public let scene: any ScatterScene
  /// For every step its iteration, or how many merges were made: what one can go to besides a step.
  public let rounds: [Int]
  /// What `rounds` counts: "iteration", "merge".
  public let roundName: String
  /// What can be guessed before the step after this one is shown; nil where that would teach nothing.
  public let question: @Sendable (_ step: Int) -> Question?
  /// What the learner can make by hand.
  public let construction: Construction
  /// What is said at the end of a run that was begun by hand: how it compares.
  public var ending: String?

  /// What of a run can be made by hand.
  public enum Construction: Sendable {
    /// Nothing.
    case nothing
    /// The first centroids, so many of them, in the units of the data. `empty` shows the customers without
    /// any; with fewer than all, `run` shows those.
    case centroids(
      count: Int, empty: @Sendable (Rect, Look) -> Picture,
      run: @Sendable (Matrix) throws(RunFailure) -> Walk)
    /// The merge after a step: two clusters, each given by the row of a customer in it.
    case merge(@Sendable (_ step: Int, _ rows: [Int]) -> MergeVerdict?)
  }

  /// The walk through a run, of which nothing more need be said.
  public init<Run: AlgorithmRun>(
    _ run: Run, scene: Run.RunScene, rounds: [Int], roundName: String,
    question: @escaping @Sendable (Int) -> Question? = { _ in nil }, construction: Construction = .nothing
  ) {
    recording = Recording(run)
    self.scene = scene
    self.rounds = rounds
    self.roundName = roundName
    self.question = question
    self.construction = construction
  }

  /// The features of the run.
  public var features: Features { recording.features }

  /// The first step of a round; the last one where there are not so many.
  public func step(ofRound round: Int) -> Int { rounds.firstIndex { $0 >= round } ?? rounds.count - 1 }
}

/// Whether two clusters are the nearest two.
public struct MergeVerdict: Hashable, Sendable {
  /// Whether no other two are nearer.
  public let isSmallest: Bool
  /// In a sentence or two, with the heights.
  public let text: String
}
