import Numerics

/// How nearly two features lie on a straight line: Pearson's correlation, over the customers of whom both are
/// known.
public struct Correlation: Hashable, Sendable {
  /// From -1 to 1; nil where there are fewer than two customers, or one of the features is the same for all.
  public let r: Double?
  /// The two-sided p-value: how often customers whose features are independent and normal would show an r at
  /// least as far from zero. From the t distribution with n - 2 degrees of freedom; nil where those are none.
  public let p: Double?
  /// The customers of whom both features are known.
  public let count: Int

  /// The correlation over the customers of whom both are known.
  public init(_ a: [Double?], _ b: [Double?]) {
    let pairs = zip(a, b).compactMap { a, b in a.flatMap { a in b.map { (a, $0) } } }
    count = pairs.count
    guard pairs.count > 1, let x = standardized(pairs.map({ $0.0 })),
      let y = standardized(pairs.map({ $0.1 }))
    else {
      (r, p) = (nil, nil)
      return
    }
    var sum = 0.0
    for (x, y) in zip(x, y) { sum += x * y }
    let r = max(-1, min(1, sum / Double(pairs.count)))
    self.r = r
    p = Self.p(r: r, count: pairs.count)
  }

  /// With t = r sqrt((n - 2) / (1 - r^2)), the share of the distribution beyond t on both sides is
  /// I_{1 - r^2}((n - 2) / 2, 1 / 2): Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.1.
  static func p(r: Double, count: Int) -> Double? {
    guard count > 2 else { return nil }
    return incompleteBeta((1 - r) * (1 + r), complement: r * r, a: Double(count - 2) / 2, b: 0.5)
  }
}

/// The numbers less their mean, in (population) standard deviations; nil where they are all alike.
private func standardized(_ values: [Double]) -> [Double]? {
  let moments = Moments(values)
  guard !moments.isConstant else { return nil }
  return values.map { ($0 / 2 - moments.mean / 2) / (moments.standardDeviation / 2) }
}
