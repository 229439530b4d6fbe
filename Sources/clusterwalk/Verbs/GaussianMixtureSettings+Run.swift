import Clustering
import Criteria
import Customers
import Drawing
import Runs
import Scenes
import Segments
import Words

extension GaussianMixtureSettings {
  /// Fits the mixture, several times if asked to, and keeps the best fit.
  @Sendable func record(_ features: Features) throws(Failure) -> Recording {
    recording(of: try run(features), features)
  }

  func run(_ features: Features) throws(Failure) -> GaussianMixtureTrace {
    do throws(GaussianMixtureFailure) {
      return try algorithm.best(of: restarts, on: features.points)
    } catch {
      throw Failure(RunFailure(error, file: features.source.name))
    }
  }

  func recording(of trace: GaussianMixtureTrace, _ features: Features) -> Recording {
    Recording(
      trace, of: features, summary: Self.summary(of: trace), partition: FittedPartition(trace),
      reclustering: .gaussianMixture(trace.algorithm, restarts: trace.restarts.count)
    ) { options in
      GaussianMixtureScene(trace, of: features, options: options)
    }
  }

  private static func summary(of trace: GaussianMixtureTrace) -> String {
    let end = trace.reason == .converged ? "converged" : "stopped at the limit"
    let hits =
      trace.restarts.count > 1 ? ", reached by \(trace.restarts.hits) of \(trace.restarts.count) starts" : ""
    let collapsed = trace.collapsing.count
    let warning = collapsed > 0 ? "; \(NumberText.count(collapsed, "component")) collapsed" : ""
    return
      "Gaussian mixture \(end) after \(NumberText.count(trace.iterations, "iteration")): log-likelihood \(NumberText.rounded(trace.logLikelihood, significant: 7)), BIC \(NumberText.rounded(trace.bic, significant: 7))\(hits)\(warning)"
  }
}
