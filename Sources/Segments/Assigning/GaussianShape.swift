import Clustering
import Numerics

/// A component of a fitted mixture, as far as it decides on further customers.
public struct GaussianShape: Hashable, Sendable {
  /// Its share of all customers; the weights of all components sum to 1.
  public let weight: Double
  /// A number for every feature, in scaled units.
  public let mean: [Double]
  /// features x features.
  public let covariance: Matrix
  let factor: Cholesky

  /// A component with its share of all customers, its mean and its covariance, in scaled units.
  public init(weight: Double, mean: [Double], covariance: Matrix) {
    self.weight = weight
    self.mean = mean
    self.covariance = covariance
    // A fitted covariance has a factor; one from a file may miss it by the rounding of its last digits.
    let pivots = mean.indices.map { max(covariance[$0, $0].magnitude * 1e-15, .leastNormalMagnitude) }
    factor = Cholesky(covariance, smallestPivots: pivots)
  }

  /// The natural logarithm of weight times density at a point.
  func logJoint(at point: ArraySlice<Double>) -> Double {
    logarithm(weight) + factor.logDensity(at: point, mean: mean)
  }
}

extension [GaussianShape] {
  /// How much each component is responsible for a point; the responsibilities sum to 1. Of the logarithms the
  /// largest is taken off first, so that they never all vanish.
  func responsibilities(for point: ArraySlice<Double>) -> [Double] {
    let joint = map { $0.logJoint(at: point) }
    let largest = joint.max() ?? 0
    let parts = joint.map { exponential($0 - largest) }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }
}
