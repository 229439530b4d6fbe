import Numerics

/// One component of a mixture: a normal distribution and its share of the customers.
public struct GaussianComponent: Hashable, Sendable {
  /// Its share of all customers; the weights of all components sum to 1.
  public let weight: Double
  /// A number for every feature, in the units of the points.
  public let mean: [Double]
  /// features x features, whatever the kind of covariance; regularization included.
  public let covariance: Matrix
  /// The variance along the shortest axis.
  public let smallestEigenvalue: Double
  /// The sum of the responsibilities that it was made from: how many customers it stands for.
  public let effectiveSize: Double
  /// What is wrong with it, where it shrinks to a few customers, a line or a point.
  public let collapse: ComponentCollapse?
  /// The Cholesky factor of the covariance.
  let factor: Cholesky

  /// What the logarithm of weight and density starts from, at the mean itself:
  /// ln weight - (features ln 2 pi + ln det covariance) / 2.
  var logPeak: Double {
    logarithm(weight)
      - 0.5 * (Double(mean.count) * logarithm(2 * .pi) + factor.logDeterminant)
  }
}
