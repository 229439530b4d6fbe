import Clustering
import Criteria
import Customers
import Numerics
import Scenes
import Segments

/// A recorded run, whichever algorithm it is of.
public struct Recording: Sendable {
  /// What the customers were clustered by.
  public let features: Features
  /// How many clusters were asked for.
  public let clusters: Int
  /// What came out, in one sentence.
  public let summary: String
  /// The lines of the trace file, each with its line end.
  public let traceText: TraceText
  /// Who belongs where in the end.
  public let partition: FittedPartition
  /// How other customers would be divided the same way.
  public let reclustering: Reclustering
  /// What the run made as small as it could; nil where it is none of numbers.
  public let goal: Goal?
  /// Where the clusters began, clusters x features in the units of the data; nil where a run begins with
  /// none.
  public let start: Matrix?
  /// What of such a run a learner can make by hand; nil for nothing.
  public let handwork: Handwork?
  /// The run as pictures.
  public let scene: @Sendable (SceneOptions) -> any ScatterScene
  /// The run as one steps through it.
  public let walk: @Sendable (SceneOptions) -> Walk
  /// What only runs of this algorithm can tell, in the order of `Algorithm.facts`.
  public let facts: [@Sendable (FactArguments) throws(FactMiss) -> FactValue]

  /// What all runs have in common of one.
  public init<Run: AlgorithmRun>(_ run: Run) {
    features = run.features
    clusters = run.clusters
    summary = run.summary
    traceText = TraceText(run.trace, of: run.features)
    partition = run.partition
    reclustering = run.reclustering
    goal = run.goal
    start = run.start
    handwork = Run.handwork
    scene = { run.scene($0) }
    walk = { run.walk($0) }
    facts = Run.facts.map { $0.told(of: run) }
  }

  /// The run as one of several that are shown side by side.
  public func compared(as name: String) -> ComparedRun { ComparedRun(partition.named(name), scene: scene) }
}
