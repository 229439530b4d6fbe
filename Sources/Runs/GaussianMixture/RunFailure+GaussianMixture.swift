import Clustering

extension RunFailure {
  /// Why a Gaussian mixture can't be fitted.
  /// - Parameter file: the customers', for messages.
  public init(_ error: GaussianMixtureFailure, file: String) {
    switch error {
    case .tooFewDistinctCustomers(let distinct, let components):
      self = .tooFewDistinct(distinct, clusters: components, file: file)
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: file)
    case .unusableRegularization(let value):
      self = .setting(
        .mismatch(
          GaussianMixtureSettings.regularization.option, found: "\(value)",
          Mismatch(expected: "a number that is not negative and not beyond all variances")))
    case .noCustomers, .noFeatures, .componentsBelowOne, .maxIterationsBelowOne, .unusableTolerance,
      .noRestarts, .givenResponsibilities, .unusableResponsibilities:
      self = .bug("the Gaussian mixture refuses to run")
    }
  }
}
