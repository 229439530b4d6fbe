import Numerics

extension GaussianComponent {
  /// The natural logarithm of the density at a point, the weight left out.
  ///
  /// A customer's responsibilities are the densities times the weights, divided by their sum.
  public func logDensity(at point: some Collection<Double>) -> Double {
    factor.logDensity(at: point, mean: mean)
  }
}
