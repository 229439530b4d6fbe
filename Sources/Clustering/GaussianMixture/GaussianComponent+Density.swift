import Numerics

extension GaussianComponent {
  /// The natural logarithm of the density at a point, the weight left out: Bishop 2006, equation 2.43.
  ///
  /// A customer's responsibilities are the densities times the weights, divided by their sum.
  public func logDensity(at point: some Collection<Double>) -> Double {
    let z = factor.solveLower(zip(point, mean).map { $0 - $1 })
    let squared = z.reduce(0) { $0 + $1 * $1 }
    return -0.5 * (squared + factor.logDeterminant + Double(mean.count) * logarithm(2 * .pi))
  }
}
