import Clustering
import Words

extension TraceReplay {
  /// Of k-means.
  public static let kMeans = TraceReplay { header, means throws(JSONNode.Fault) in
    let algorithm = try KMeans(header.parameters, features: header.points.columns)
    let restarts = try header.restarts()
    try header.checkLength(
      starts: restarts, iterations: algorithm.maxIterations,
      work: Double(algorithm.clusters) * Double(header.points.columns))
    return try header.repeating { () throws(KMeansFailure) in
      try algorithm.best(of: restarts, on: header.points, workers: means.workers)
    }
  }
}

extension KMeans {
  /// Reads the settings of a run on so many features.
  fileprivate init(_ parameters: JSONNode, features: Int) throws(JSONNode.Fault) {
    self.init(
      clusters: try parameters["k"].integer(in: RunLimits.clusters), seed: try parameters["seed"].seed(),
      emptied: try parameters["empty"].word())
    if let limit = try parameters.ifThere("maxIterations") {
      maxIterations = try limit.integer(in: RunLimits.iterations)
    }
    if let tolerance = try parameters.ifThere("tolerance") {
      self.tolerance = try tolerance.number(in: RunLimits.tolerance)
    }
    let name = try parameters["seeding"]
    if let seeding = Seeding(named: try name.string()) {
      self.seeding = seeding
    } else if let centroids = try parameters.ifThere("centroids") {
      seeding = .given(try centroids.matrix(columns: features))
    } else {
      throw name.fault("the seeding \(name.brief) is not known here")
    }
  }
}
