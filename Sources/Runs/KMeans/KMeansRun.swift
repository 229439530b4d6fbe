import Clustering
import Criteria
import Customers
import Numerics
import Scenes
import Segments
import TraceFiles
import Words

extension Algorithm {
  /// k-means, by Lloyd's algorithm.
  public static let kMeans = Algorithm(KMeansRun.self)
}

/// A run of k-means: the best of several starts.
public struct KMeansRun: AlgorithmRun {
  let settings: KMeansSettings
  public let trace: KMeansTrace
  public let features: Features

  public static let words = AlgorithmWords(
    title: "k-means",
    summary: "every customer to its nearest centroid, every centroid to the middle of its customers",
    assumptions: """
      k-means looks for round groups of similar width in scaled units, puts everybody somewhere, and is \
      drawn by outliers; long or nested groups are cut.
      """,
    assignment: "the nearest centroid")
  public static let settings = KMeansSettings.settings
  public static let replay = TraceReplay.kMeans
  public static let handwork: Handwork? = Handwork(.centroids, in: "k-means")

  public init(
    _ settings: KMeansSettings, on features: Features, _ files: InputFiles
  ) throws(RunFailure) {
    let seeding = try settings.seeding(for: features, files)
    try self.init(
      settings, settings.algorithm(seeding), starts: settings.starts, on: features, seeds: settings.seedsFile)
  }

  /// A run from some seeding, such as centroids that a learner has placed.
  init(
    _ settings: KMeansSettings, _ algorithm: KMeans, starts: Int, on features: Features, seeds: String? = nil
  ) throws(RunFailure) {
    do throws(KMeansFailure) {
      trace = try algorithm.best(of: starts, on: features.points)
    } catch {
      throw RunFailure(error, file: features.source.name, seeds: seeds)
    }
    self.settings = settings
    self.features = features
  }

  public var clusters: Int { trace.algorithm.clusters }
  public var partition: FittedPartition { FittedPartition(trace) }
  public var reclustering: Reclustering { .kMeans(trace.algorithm, restarts: trace.restarts.count) }
  public var goal: Goal? { Goal(name: "WCSS", value: trace.wcss, starts: trace.restarts.count) }

  public var start: Matrix? {
    let seeds = trace.indices.last { if case .seed = trace.event(at: $0) { true } else { false } }
    return seeds.map { features.scaling.positions(of: trace.centroids(at: $0)) }
  }

  public func scene(_ options: SceneOptions) -> KMeansScene {
    KMeansScene(trace, of: features, options: options)
  }

  public var summary: String {
    let end = trace.reason == .converged ? "converged" : "stopped at the limit"
    let hits =
      trace.restarts.count > 1 ? ", reached by \(trace.restarts.hits) of \(trace.restarts.count) starts" : ""
    let iterations = NumberText.count(trace.iterations, "iteration")
    let wcss = NumberText.rounded(trace.wcss, significant: 7)
    return "k-means \(end) after \(iterations): WCSS \(wcss)\(hits)"
  }
}
