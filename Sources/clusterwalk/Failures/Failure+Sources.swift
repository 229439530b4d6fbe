import Cairo
import Clustering
import Criteria
import Customers
import Drawing
import Words

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
      self = .tooFewDistinct(distinct, clusters: clusters, file: file)
    case .givenCentroids(let rows, _, let clusters, _):
      self = .badData([
        Problem(
          file: seeds ?? file, what: "it holds \(rows) centroids for \(clusters) clusters",
          remedy: "give a row for each cluster, or choose --clusters \(rows)")
      ])
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: seeds ?? file)
    case .noCustomers, .noFeatures, .clustersBelowOne, .maxIterationsBelowOne, .unusableTolerance,
      .noRestarts:
      self = .bug("k-means refuses to run: \(error)")
    }
  }

  init(_ error: HierarchicalFailure, file: String) {
    switch error {
    case .tooFewCustomers(let count):
      self = .badData([
        Problem(file: file, what: "\(count) customers can't be merged", remedy: "give two or more")
      ])
    case .tooFewDistinctCustomers(let distinct, let clusters):
      self = .tooFewDistinct(distinct, clusters: clusters, file: file)
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: file)
    case .tooLarge(let customers, let bytes, let limit, let fitting):
      self = .badData([
        Problem(
          file: file,
          what:
            "the distances between \(customers) customers take \(gigabytes(bytes)), and \(gigabytes(limit)) may be used",
          remedy: "take \(fitting) customers at most, or --linkage ward, which keeps no distances")
      ])
    case .noFeatures, .clustersBelowOne:
      self = .bug("hierarchical clustering refuses to run: \(error)")
    }
  }

  init(_ error: GaussianMixtureFailure, file: String) {
    switch error {
    case .tooFewDistinctCustomers(let distinct, let components):
      self = .tooFewDistinct(distinct, clusters: components, file: file)
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: file)
    case .unusableRegularization(let value):
      self = .usage(
        .mismatch(
          GaussianMixtureOptions.regularization.option, found: "\(value)",
          Mismatch(expected: "a number that is not negative and not beyond all variances")))
    case .noCustomers, .noFeatures, .componentsBelowOne, .maxIterationsBelowOne, .unusableTolerance,
      .noRestarts,
      .givenResponsibilities, .unusableResponsibilities:
      self = .bug("the Gaussian mixture refuses to run: \(error)")
    }
  }

  init(_ error: ChoosingKFailure, file: String) {
    switch error {
    case .points(let error): self.init(error, file: file, seeds: nil)
    case .rangeBelowOne, .nothingToRepeat: self = .bug("numbers of clusters can't be compared: \(error)")
    }
  }

  /// - Parameter option: the one that asked for so many clusters.
  static func tooFewDistinct(
    _ distinct: Int, clusters: Int, file: String, option: Option = AlgorithmOptions.clusters.option
  ) -> Failure {
    .badData([
      Problem(
        file: file, what: "\(distinct) different customers are fewer than \(clusters) clusters",
        remedy: "choose a smaller \(option.spelling) or more features")
    ])
  }

  private static func unusableNumber(row: Int, file: String) -> Failure {
    .badData([
      Problem(
        file: file, what: "a number in row \(row + 1) is too large for distances to be computed",
        remedy: "use a larger unit for the column")
    ])
  }
}

/// A size in words: "1.6 GB".
private func gigabytes(_ bytes: Int) -> String {
  NumberText.rounded(Double(bytes) / 1e9, significant: 2) + " GB"
}
