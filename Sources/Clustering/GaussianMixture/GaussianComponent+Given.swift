import Numerics

extension GaussianComponent {
  /// A component of one feature, by its numbers instead of by customers.
  ///
  /// - Parameters:
  ///   - weight: its share of all customers; above 0.
  ///   - mean: of the feature.
  ///   - deviation: the standard deviation; above 0.
  ///   - customers: how many customers it stands for.
  public init(weight: Double, mean: Double, deviation: Double, customers: Double) {
    precondition(weight > 0 && deviation > 0, "a component of weight \(weight) and deviation \(deviation)")
    let covariance = Matrix([[deviation * deviation]])
    self.init(
      weight: weight, mean: [mean], covariance: covariance, smallestEigenvalue: covariance[0, 0],
      effectiveSize: customers, collapse: nil,
      factor: Cholesky(covariance, smallestPivots: [.leastNormalMagnitude]))
  }
}

extension Responsibilities {
  /// The responsibilities of given components for points (customers x features): one expectation.
  public init(of points: Matrix, under components: [GaussianComponent]) {
    let densities = PackedDensities(components, isDiagonal: points.columns == 1)
    self = ExpectationPass(over: PackedPoints(points), under: densities, workers: .one).responsibilities
  }
}
