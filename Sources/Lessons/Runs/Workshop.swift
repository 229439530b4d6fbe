import Clustering
import Criteria
import Customers
import Drawing
import Exploration
import Scenes
import Segments

/// Who makes the runs and pictures of lessons: the command line, with the options and defaults of its verbs.
public protocol Workshop: Sendable {
  /// The algorithms by name.
  var algorithms: [String] { get }
  /// Loads the customers, and runs the algorithm if there is one.
  func record(_ request: RunRequest) throws(Refusal) -> RecordedRun
  /// How a picture of a run is to look; `settings` are options of pictures.
  func sceneOptions(
    for run: RecordedRun, settings: [String: String], look: FrameStyle
  ) throws(Refusal) -> SceneOptions
  /// Whether an option means the same for every algorithm, so that further runs of a lesson share its value.
  func isShared(_ name: String) -> Bool
  /// Whether an option says how a picture looks, and nothing about a run.
  func isPictureOption(_ name: String) -> Bool
}

/// A run to be made: an algorithm, and settings by long option names.
public struct RunRequest: Hashable, Sendable {
  /// Nil where only the customers are wanted.
  public var algorithm: String?
  public var settings: [String: String]
  /// The folder that files are named from: the lesson's.
  public var folder: String

  public init(algorithm: String?, settings: [String: String], folder: String) {
    self.algorithm = algorithm
    self.settings = settings
    self.folder = folder
  }
}

/// Why a run or a picture can't be made.
public struct Refusal: Error, Hashable, Sendable {
  /// The setting that is to blame, if it is one.
  public var setting: String?
  public var why: String

  public init(setting: String? = nil, why: String) {
    self.setting = setting
    self.why = why
  }
}

/// Customers, and what an algorithm made of them.
public struct RecordedRun: Sendable {
  /// The algorithm's name as within a sentence.
  public let title: String
  public let features: Features
  /// Every numeric column without gaps, whether it is a feature or not.
  public let columns: Features
  /// The customers as they are before any clustering: what is missing stays missing.
  public let explored: Lazily<ExploredTable>
  /// How numbers of clusters are compared.
  public let choosing: ChoosingK
  /// The customers divided into every number of clusters, and judged.
  let comparison: Lazily<KComparison>
  /// How often the clusters come back when customers are drawn anew, by label; empty where none does.
  let stability: Lazily<[Double?]>
  public let outcome: Outcome?

  public struct Outcome: Sendable {
    public let trace: Trace
    /// The final partition, of the clusters 0 ..< clusters.
    public let labels: Labels
    public let clusters: Int
    /// How other customers would be divided the same way.
    public let reclustering: Reclustering
    public let segments: Lazily<DescribedSegments>
    public let scene: @Sendable (SceneOptions) -> any ScatterScene

    public init(
      trace: Trace, labels: Labels, clusters: Int, reclustering: Reclustering,
      segments: Lazily<DescribedSegments>,
      scene: @escaping @Sendable (SceneOptions) -> any ScatterScene
    ) {
      self.trace = trace
      self.labels = labels
      self.clusters = clusters
      self.reclustering = reclustering
      self.segments = segments
      self.scene = scene
    }
  }

  /// The final segments with all that describes them.
  public struct DescribedSegments: Sendable {
    public let profiles: Profiles
    /// What to test with each segment, in the order of the profiles.
    public let suggestions: [[Suggestion]]

    public init(profiles: Profiles, suggestions: [[Suggestion]]) {
      self.profiles = profiles
      self.suggestions = suggestions
    }
  }

  public enum Trace: Sendable {
    case kMeans(KMeansTrace)
    case hierarchical(HierarchicalTrace)
    case gaussianMixture(GaussianMixtureTrace)
  }

  public init(
    title: String, features: Features, columns: Features, explored: Lazily<ExploredTable>,
    choosing: ChoosingK, outcome: Outcome?
  ) {
    self.title = title
    self.features = features
    self.columns = columns
    self.explored = explored
    self.choosing = choosing
    self.outcome = outcome
    comparison = Lazily { () throws(Refusal) in
      do throws(ChoosingKFailure) {
        return try choosing.compare(features.points)
      } catch {
        throw Refusal(setting: "range", why: "numbers of clusters can't be compared on these customers")
      }
    }
    stability = Lazily { () throws(Refusal) in
      guard let outcome else { return [] }
      return Bootstrap(count: choosing.bootstraps, seed: choosing.seed)
        .stability(of: outcome.labels, on: features.points, outcome.reclustering)?.clusters ?? []
    }
  }
}
