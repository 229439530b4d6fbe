import Clustering
import Criteria
import Customers
import Numerics
import Scenes
import Segments
import TraceFiles
import Words

/// A run of an algorithm on customers, in the algorithm's own terms: all that anybody asks of one.
///
/// An algorithm is added by a type that conforms to this, its scene, and an entry in `Algorithm.all`.
/// Everything else asks the entry, so that no verb, page or lesson knows which algorithms there are.
public protocol AlgorithmRun: Sendable {
  /// What a call or a lesson can choose.
  associatedtype Settings: Sendable
  /// What is recorded, and written to a trace file.
  associatedtype Trace: WritableTrace
  /// What draws a run.
  associatedtype RunScene: ScatterScene

  /// What is said of the algorithm before it is run.
  static var words: AlgorithmWords { get }
  /// How texts become the settings, with their help.
  static var settings: SettingGroup<Settings> { get }
  /// How its trace files are recomputed.
  static var replay: TraceReplay { get }
  /// What a learner can do by hand.
  static var handwork: Handwork? { get }
  /// What lessons can say of a run beyond what they say of any.
  static var facts: [RunFact<Self>] { get }

  /// Runs the algorithm and records it.
  init(_ settings: Settings, on features: Features, _ files: InputFiles) throws(RunFailure)

  /// The recorded steps.
  var trace: Trace { get }
  /// What the customers were clustered by.
  var features: Features { get }
  /// How many clusters were asked for.
  var clusters: Int { get }
  /// What came out, in one sentence.
  var summary: String { get }
  /// Who belongs where in the end.
  var partition: FittedPartition { get }
  /// How other customers would be divided the same way.
  var reclustering: Reclustering { get }
  /// What the run makes as small as it can; nil where it is none of numbers.
  var goal: Goal? { get }
  /// Where the clusters began, clusters x features in the units of the data; nil where a run begins with
  /// none.
  var start: Matrix? { get }
  /// The run as pictures.
  func scene(_ options: SceneOptions) -> RunScene
  /// The run as one steps through it.
  func walk(_ options: SceneOptions) -> Walk
}

extension AlgorithmRun {
  public static var handwork: Handwork? { nil }
  public var goal: Goal? { nil }
  public var start: Matrix? { nil }

  /// The final segments, in their canonical order.
  public var segmentation: Segmentation {
    Segmentation(partition.labels, clusters: partition.clusters, of: features)
  }
}

/// What is said of an algorithm before it is run.
public struct AlgorithmWords: Hashable, Sendable {
  /// The name as within a sentence.
  public let title: String
  /// What it does, in one clause.
  public let summary: String
  /// What it takes for granted: what a page on the method has to admit.
  public let assumptions: String
  /// The rule by which further customers are put into its segments, as a clause.
  public let assignment: String

  /// Texts without a name; an algorithm is called as its trace files say.
  public init(title: String, summary: String, assumptions: String, assignment: String) {
    self.title = title
    self.summary = summary
    self.assumptions = assumptions
    self.assignment = assignment
  }

  /// The title at the start of a line; the k of k-means stays small.
  public var heading: String { title.opening }
}

/// What of a run can be made by hand.
public struct Handwork: Hashable, Sendable {
  /// What is made.
  public let kind: Kind
  /// What it can be done in: "k-means".
  public let place: String

  /// What is made.
  public enum Kind: Hashable, Sendable {
    /// The first centroids.
    case centroids
    /// The next merge.
    case merges
  }

  /// Work of a kind.
  public init(_ kind: Kind, in place: String) {
    self.kind = kind
    self.place = place
  }
}

/// What a run makes as small as it can.
public struct Goal: Hashable, Sendable {
  /// "WCSS".
  public let name: String
  /// What it came to.
  public let value: Double
  /// How many starts were tried.
  public let starts: Int
}
