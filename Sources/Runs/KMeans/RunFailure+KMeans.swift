import Clustering

extension RunFailure {
  /// Why k-means can't run.
  /// - Parameters:
  ///   - file: the customers', for messages.
  ///   - seeds: the file that the first centroids came from, if they came from one.
  public init(_ error: KMeansFailure, file: String, seeds: String? = nil) {
    switch error {
    case .tooFewDistinctCustomers(let distinct, let clusters):
      self = .tooFewDistinct(distinct, clusters: clusters, file: file)
    case .givenCentroids(let rows, _, let clusters, _):
      self = .data([
        DataProblem(
          file: seeds ?? file, what: "it holds \(rows) centroids for \(clusters) clusters",
          remedy: "give a row for each cluster, or choose \(SharedSettings.clusters.option) \(rows)")
      ])
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: seeds ?? file)
    case .noCustomers, .noFeatures, .clustersBelowOne, .maxIterationsBelowOne, .unusableTolerance,
      .noRestarts:
      self = .bug("k-means refuses to run")
    }
  }
}
