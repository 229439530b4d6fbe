import Clustering
import Drawing
import Numerics

/// The outline of a normal distribution in the plane of a plot, in the units of its axes.
///
/// It is the image of a circle: a point (u, v) of the unit circle goes to center + u `first` + v `second`.
/// The columns `first` and `second` are the Cholesky factor of the covariance, so that the image lies one
/// standard deviation from the center (in Mahalanobis' distance) in every direction.
struct Ellipse: Hashable, Sendable {
  var center: Point
  var first: Point
  /// Its x is 0.
  var second: Point

  init(center: Point, first: Point, second: Point) {
    self.center = center
    self.first = first
    self.second = second
  }

  /// The outline of a covariance of scaled points as a projection shows it. With more features than the
  /// two axes show it is the outline of the distribution of those two alone.
  init(center: Point, covariance: Matrix, in projection: Projection) {
    let (x, y) = projection.axes(features: covariance.rows)
    let a = covariance.product(x.loadings, x.loadings).squareRoot()
    self.center = center
    guard let y else {
      (first, second) = (Point(a * x.unit, 0), Point.zero)
      return
    }
    // Factored in the scale of the points, where no product overflows.
    let b = a > 0 ? covariance.product(x.loadings, y.loadings) / a : 0
    let c = max(0, covariance.product(y.loadings, y.loadings) - b * b).squareRoot()
    first = Point(a * x.unit, b * y.unit)
    second = Point(0, c * y.unit)
  }

  /// The share of a normal distribution within one or two standard deviations, in one or two dimensions.
  static func holds(sigmas: Int, dimensions: Int) -> Double {
    guard dimensions == 1 else { return ConfidenceEllipse.share(within: Double(sigmas)) }
    return sigmas == 1 ? 0.6826894921370859 : 0.9544997361036416
  }

  /// The smallest upright rectangle around so many standard deviations, as two corners.
  func corners(sigmas: Double) -> [Point] {
    let half = Point(
      sigmas * first.x.magnitude, sigmas * (first.y * first.y + second.y * second.y).squareRoot())
    return [center - half, center + half]
  }

  /// The outline at so many standard deviations, as four cubic curves.
  func path(sigmas: Double, on plot: Plot) -> Path {
    Path.circle(.zero, radius: sigmas).mapped { plot(center + first * $0.x + second * $0.y) }
  }

  /// The ellipse a share `t` of the way to another: every point of its outline moves on a straight line, so
  /// it never leaves the rectangle around both.
  func mixed(with other: Ellipse, _ t: Double) -> Ellipse {
    Ellipse(
      center: center.mixed(with: other.center, t), first: first.mixed(with: other.first, t),
      second: second.mixed(with: other.second, t))
  }
}

extension Matrix {
  /// The product aᵀ M b, not below 0 for a itself where M is a covariance.
  fileprivate func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<rows {
      for column in 0..<columns { sum += a[row] * self[row, column] * b[column] }
    }
    return a == b ? Swift.max(0, sum) : sum
  }
}

extension Path {
  /// The path with every point moved.
  func mapped(_ move: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(move(point))
        case .line(let point): .line(move(point))
        case .curve(let a, let b, let end): .curve(move(a), move(b), move(end))
        case .close: .close
        }
      })
  }
}
