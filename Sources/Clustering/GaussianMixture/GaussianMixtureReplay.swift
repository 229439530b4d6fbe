import Customers
import Numerics
import Words

extension GaussianMixtureTrace: ReplayableTrace {
  public init(replaying header: TraceHeader, workers: Workers) throws(TraceFault) {
    let parameters = header.parameters
    guard let components = parameters.k, let seed = parameters.seed, let name = parameters.seeding,
      let covariance = parameters.covariance.flatMap(GaussianMixture.Covariance.init(rawValue:)),
      let regularization = parameters.regularization, let tolerance = parameters.tolerance
    else {
      throw TraceFault(
        what: "the parameters of a mixture (k, covariance, regularization, tolerance, seeding, seed) "
          + "are missing or unknown")
    }
    var algorithm = GaussianMixture(
      components: components, covariance: covariance, regularization: regularization, seed: seed,
      tolerance: tolerance)
    algorithm.maxIterations = parameters.maxIterations ?? algorithm.maxIterations
    if let seeding = GaussianMixture.Seeding(named: name) {
      algorithm.seeding = seeding
    } else if let rows = parameters.responsibilities, Set(rows.map({ $0.count })).count == 1 {
      algorithm.seeding = .given(Matrix(rows))
    } else {
      throw TraceFault(what: "the seeding \(JSON.string(name).brief) is not known here")
    }
    do {
      self = try algorithm.best(of: parameters.restarts ?? 1, on: header.points, workers: workers)
    } catch {
      throw TraceFault(what: "the run can't be repeated: \(error)")
    }
  }
}
