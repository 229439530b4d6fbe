import Numerics

/// What keeps a covariance from being singular, whatever the regularization.
///
/// With the usual regularization on scaled features it never acts. It is there for a regularization of 0,
/// or one that vanishes beside numbers in the millions. The variance of a feature, once the features before
/// it are known, is raised, where it is less,
/// - to 2^-24 of the feature's variance in the component, as if variances were known in single precision;
/// - to the square of 1e-11 of the feature's largest magnitude, which rounding blurs.
///
/// A component that needs this is reported as collapsed.
struct CovarianceFloor: Sendable {
  /// For each feature the least variance that it may have.
  private let least: [Double]

  private static let shareOfVariance = 0x1p-24
  private static let shareOfMagnitude = 1e-11

  init(_ points: PackedPoints) {
    least = (0..<points.features).map { feature in
      let largest = (0..<points.count).reduce(0) { max($0, points[$1, feature].magnitude) }
      let blur = Self.shareOfMagnitude * largest
      return max(blur * blur, 1e-300)
    }
  }

  /// A covariance that can be factored, its factor, and the most that was added to a variance.
  struct Raised {
    var covariance: Matrix
    var factor: Cholesky
    var by: Double?
  }

  /// The covariance as it is, or with as little added as is needed.
  /// - Parameter alike: whether all variances have the same floor, so that a circle stays one.
  func applied(to covariance: Matrix, alike: Bool) -> Raised {
    let mean = least.reduce(0) { $0 + $1 / Double(least.count) }
    let pivots = least.indices.map {
      max(alike ? mean : least[$0], Self.shareOfVariance * covariance[$0, $0])
    }
    let factor = Cholesky(covariance, smallestPivots: pivots)
    var raised = covariance
    for feature in least.indices { raised[feature, feature] += factor.added[feature] }
    let most = factor.added.max() ?? 0
    return Raised(covariance: raised, factor: factor, by: most > 0 ? most : nil)
  }
}
