import Cairo
import Clustering
import Customers

/// What the other parts of the program could not do, as the command line tells it.
extension Failure {
  init(_ error: RenderError) {
    self = error == .noFonts ? .noInput(path: "fonts", reason: error.description) : .bug(error.description)
  }

  init(_ error: TraceFault, file: String) {
    self = .badData([
      Problem(file: file, line: error.line, column: 1, what: error.what, remedy: error.whatToDo)
    ])
  }

  init(_ error: TraceDisagreement, file: String) {
    self = .checkFailed(
      Problem(
        file: file, line: error.line, column: 1, what: "\(error.value) is \(error.written)",
        remedy: "recomputed from the points it is \(error.recomputed)"))
  }

  /// `seeds` is the file that the first centroids came from, if they came from one.
  init(_ error: KMeansFailure, file: String, seeds: String?) {
    switch error {
    case .tooFewDistinctCustomers(let distinct, let clusters):
      self = .badData([
        Problem(
          file: file, what: "\(distinct) different customers are fewer than \(clusters) clusters",
          remedy: "choose a smaller --clusters or more features")
      ])
    case .givenCentroids(let rows, _, let clusters, _):
      self = .badData([
        Problem(
          file: seeds ?? file, what: "it holds \(rows) centroids for \(clusters) clusters",
          remedy: "give a row for each cluster, or choose --clusters \(rows)")
      ])
    case .unusableNumber(let row, _):
      self = .badData([
        Problem(
          file: seeds ?? file, what: "a number in row \(row + 1) is too large for distances to be computed",
          remedy: "use a larger unit for the column")
      ])
    case .noCustomers, .noFeatures, .clustersBelowOne, .maxIterationsBelowOne, .unusableTolerance,
      .noRestarts:
      self = .bug("k-means refuses to run: \(error)")
    }
  }
}
