import Clustering
import Words

extension TraceReplay {
  /// Of a Gaussian mixture.
  public static let gaussianMixture = TraceReplay { header, means throws(JSONNode.Fault) in
    let algorithm = try GaussianMixture(header.parameters)
    let restarts = try header.restarts()
    // A density takes the square of the features, and an exponential is some multiplications as well.
    let features = Double(header.points.columns)
    try header.checkLength(
      starts: restarts, iterations: algorithm.maxIterations,
      work: Double(algorithm.components) * 4 * features * (features + 1))
    return try header.repeating { () throws(GaussianMixtureFailure) in
      try algorithm.best(of: restarts, on: header.points, workers: means.workers)
    }
  }
}

extension GaussianMixture {
  /// Reads the settings of a run.
  fileprivate init(_ parameters: JSONNode) throws(JSONNode.Fault) {
    self.init(
      components: try parameters["k"].integer(in: RunLimits.clusters),
      covariance: try parameters["covariance"].word(),
      regularization: try parameters["regularization"].number(in: RunLimits.regularization),
      seed: try parameters["seed"].seed(),
      tolerance: try parameters["tolerance"].number(in: RunLimits.tolerance))
    if let limit = try parameters.ifThere("maxIterations") {
      maxIterations = try limit.integer(in: RunLimits.iterations)
    }
    let name = try parameters["seeding"]
    if let seeding = Seeding(named: try name.string()) {
      self.seeding = seeding
    } else if let responsibilities = try parameters.ifThere("responsibilities") {
      seeding = .given(try responsibilities.matrix(columns: components))
    } else {
      throw name.fault("the seeding \(name.brief) is not known here")
    }
  }
}
