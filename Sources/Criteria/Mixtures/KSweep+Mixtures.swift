import Clustering

extension KSweep {
  /// The covariance whose sound fits reach the lowest BIC; `nil` where no fit is sound.
  public var bestCovariance: GaussianMixture.Covariance? {
    GaussianMixture.Covariance.allCases.compactMap { covariance in
      rows.compactMap { $0.mixtures[covariance]?.sound?.bic }.min().map { (covariance, $0) }
    }.min { $0.1 < $1.1 }?.0
  }
}
