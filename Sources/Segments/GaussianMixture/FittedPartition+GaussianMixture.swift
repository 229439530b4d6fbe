import Clustering
import Numerics

extension FittedPartition {
  /// What the fit of a mixture came to.
  public init(_ trace: GaussianMixtureTrace) {
    let components = trace.finalComponents
    self.init(
      trace, labels: trace.finalLabels, centroids: Matrix(components.map { $0.mean }),
      components: components.map {
        GaussianShape(weight: $0.weight, mean: $0.mean, covariance: $0.covariance)
      },
      responsibilities: trace.finalResponsibilities)
  }
}
