import Clustering
import Criteria
import Customers
import Scenes
import Segments
import TraceFiles
import Words

extension Algorithm {
  /// A mixture of normal distributions, fitted by expectation and maximization.
  public static let gaussianMixture = Algorithm(GaussianMixtureRun.self)
}

/// A fit of a Gaussian mixture: the best of several starts.
public struct GaussianMixtureRun: AlgorithmRun {
  public let trace: GaussianMixtureTrace
  public let features: Features

  public static let words = AlgorithmWords(
    title: "Gaussian mixture",
    summary: "every customer is shared among normal distributions, and they are fitted to their shares",
    assumptions: """
      A Gaussian mixture takes groups for normal distributions, which may overlap; a segment holds the \
      customers for whom its component is the most likely.
      """,
    assignment: "the component most responsible")
  public static let settings = GaussianMixtureSettings.settings
  public static let replay = TraceReplay.gaussianMixture

  public init(
    _ settings: GaussianMixtureSettings, on features: Features, _ files: InputFiles
  ) throws(RunFailure) {
    do throws(GaussianMixtureFailure) {
      trace = try settings.algorithm.best(of: settings.restarts, on: features.points)
    } catch {
      throw RunFailure(error, file: features.source.name)
    }
    self.features = features
  }

  public var clusters: Int { trace.algorithm.components }
  public var partition: FittedPartition { FittedPartition(trace) }
  public var reclustering: Reclustering { .gaussianMixture(trace.algorithm, restarts: trace.restarts.count) }

  public func scene(_ options: SceneOptions) -> GaussianMixtureScene {
    GaussianMixtureScene(trace, of: features, options: options)
  }

  public var summary: String {
    let end = trace.reason == .converged ? "converged" : "stopped at the limit"
    let hits =
      trace.restarts.count > 1 ? ", reached by \(trace.restarts.hits) of \(trace.restarts.count) starts" : ""
    let collapsed = trace.collapsing.count
    let warning = collapsed > 0 ? "; \(NumberText.count(collapsed, "component")) collapsed" : ""
    let iterations = NumberText.count(trace.iterations, "iteration")
    let likelihood = NumberText.rounded(trace.logLikelihood, significant: 7)
    let bic = NumberText.rounded(trace.bic, significant: 7)
    return
      "Gaussian mixture \(end) after \(iterations): log-likelihood \(likelihood), BIC \(bic)\(hits)\(warning)"
  }
}
