import Numerics

/// Whether the means of two groups differ by more than chance explains, with variances that may differ.
///
/// Welch, "The generalization of 'Student's' problem when several different population variances are
/// involved", 1947, doi:10.1093/biomet/34.1-2.28.
public struct WelchTest: Hashable, Sendable {
  /// The mean of the first group less that of the second, in standard errors.
  public let t: Double
  /// Degrees of freedom, by the formula of Welch and Satterthwaite.
  public let degreesOfFreedom: Double
  /// Two-sided.
  public let p: Double

  /// The test of two groups; nil where one has fewer than two members, or neither varies.
  public init?(_ a: [Double], _ b: [Double]) {
    guard a.count > 1, b.count > 1 else { return nil }
    let (first, second) = (Summary(a), Summary(b))
    guard let deviation = first.standardDeviation, let other = second.standardDeviation else { return nil }
    // In units of the larger deviation, whose square can't overflow.
    let unit = max(deviation, other)
    guard unit > 0, unit.isFinite else { return nil }
    let u = (deviation / unit) * (deviation / unit) / Double(a.count)
    let v = (other / unit) * (other / unit) / Double(b.count)
    t = (first.mean / unit - second.mean / unit) / (u + v).squareRoot()
    degreesOfFreedom =
      (u + v) * (u + v) / (u * u / Double(a.count - 1) + v * v / Double(b.count - 1))
    let square = t * t
    p = incompleteBeta(
      degreesOfFreedom / (degreesOfFreedom + square), complement: square / (degreesOfFreedom + square),
      a: degreesOfFreedom / 2, b: 0.5)
  }
}
