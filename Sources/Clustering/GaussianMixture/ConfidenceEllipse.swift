import Numerics

/// The ellipse one standard deviation around the mean of a normal distribution of two features.
///
/// Multiply the axes by s for the ellipse of s standard deviations. Two shown features of several are
/// enough: their distribution, whatever the others are, has their means and their part of the covariance.
/// Between two steps interpolate the means and variances, not the axes, which turn suddenly in a circle.
public struct ConfidenceEllipse: Hashable, Sendable {
  /// The mean of the feature shown to the right.
  public let centerX: Double
  /// The mean of the feature shown upwards.
  public let centerY: Double
  /// The variance of the feature shown to the right.
  public let varianceX: Double
  /// The variance of the feature shown upwards.
  public let varianceY: Double
  /// The covariance of the two.
  public let covariance: Double
  /// From the center to the end of the long axis. It points right, or straight up.
  public let major: Axis
  /// From the center to the end of the short axis, a quarter turn to the left of the long one.
  public let minor: Axis

  /// Half an axis of an ellipse, as a vector.
  public struct Axis: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Upwards.
    public var y: Double

    /// The standard deviation along the axis.
    public var length: Double { ConfidenceEllipse.length(x, y) }
  }

  /// The ellipse of a distribution with these moments, in any units.
  public init(centerX: Double, centerY: Double, varianceX: Double, covariance: Double, varianceY: Double) {
    self.centerX = centerX
    self.centerY = centerY
    self.varianceX = varianceX
    self.varianceY = varianceY
    self.covariance = covariance
    // The eigenvalues of [a b; b c] are (a + c) / 2 ± r.
    let half = (varianceX - varianceY) / 2
    let r = Self.length(half, covariance)
    let middle = varianceX / 2 + varianceY / 2
    let (long, short) = ((middle + r).squareRoot(), max(0, middle - r).squareRoot())
    // An eigenvector of the larger one, from the row in which less cancels out.
    var (x, y) = half >= 0 ? (half + r, covariance) : (covariance, r - half)
    if x < 0 { (x, y) = (-x, -y) }
    let size = Self.length(x, y)
    if size > 0 { (x, y) = (x / size, y / size) } else { (x, y) = (1, 0) }
    major = Axis(x: long * x, y: long * y)
    minor = Axis(x: -short * y, y: short * x)
  }

  /// The share of the distribution inside the ellipse of so many standard deviations: 39.3 % inside one,
  /// 86.5 % inside two.
  public static func share(within deviations: Double) -> Double {
    1 - exponential(-0.5 * deviations * deviations)
  }

  /// The length of a vector, whose square may be out of range.
  private static func length(_ x: Double, _ y: Double) -> Double {
    let largest = max(x.magnitude, y.magnitude)
    if largest == 0 { return 0 }
    let (x, y) = (x / largest, y / largest)
    return largest * (x * x + y * y).squareRoot()
  }
}

extension GaussianComponent {
  /// The ellipse of the component in two of its features, in the units of the points.
  public func ellipse(x: Int, y: Int) -> ConfidenceEllipse {
    ConfidenceEllipse(
      centerX: mean[x], centerY: mean[y], varianceX: covariance[x, x], covariance: covariance[x, y],
      varianceY: covariance[y, y])
  }

  /// The standard deviation of one feature.
  public func deviation(of feature: Int) -> Double { covariance[feature, feature].squareRoot() }
}
