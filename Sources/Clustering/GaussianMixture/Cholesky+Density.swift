import Numerics

extension Cholesky {
  /// The natural logarithm of the density of the normal distribution whose covariance this is the factor of:
  /// Bishop, *Pattern Recognition and Machine Learning*, 2006, equation 2.43. A point too far away for a
  /// square counts as very far.
  public func logDensity(at point: some Collection<Double>, mean: [Double]) -> Double {
    let z = solveLower(zip(point, mean).map { $0 - $1 })
    let squared = z.reduce(0) { $0 + $1 * $1 }
    let bounded = squared < 1e300 ? squared : 1e300
    return -0.5 * (bounded + logDeterminant + Double(mean.count) * logarithm(2 * .pi))
  }
}
