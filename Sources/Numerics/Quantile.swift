/// The value below which a share of the sorted numbers lies, by linear interpolation (type 7 of
/// Hyndman and Fan, 1996, doi:10.2307/2684934; what NumPy and R do unless told otherwise).
///
/// `sorted` has to be ascending and must not be empty; `share` is from 0 to 1.
public func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
  precondition(!sorted.isEmpty, "no quantile of nothing")
  let position = share * Double(sorted.count - 1)
  let lower = min(max(0, Int(position)), sorted.count - 1)
  let upper = min(lower + 1, sorted.count - 1)
  return interpolated(sorted[lower], sorted[upper], position - Double(lower))
}

/// The first quartile, the median and the third quartile.
public struct Quartiles: Hashable, Sendable {
  /// A quarter of the numbers lie below.
  public let first: Double
  /// Half of the numbers lie below.
  public let median: Double
  /// Three quarters of the numbers lie below.
  public let third: Double

  /// The quartiles of numbers in any order. There has to be at least one.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    first = quantile(0.25, ofSorted: sorted)
    median = quantile(0.5, ofSorted: sorted)
    third = quantile(0.75, ofSorted: sorted)
  }
}

/// The number a fraction of the way from `a` to `b`, never outside the two.
private func interpolated(_ a: Double, _ b: Double, _ fraction: Double) -> Double {
  let difference = b - a
  guard difference.isFinite else { return a * (1 - fraction) + b * fraction }
  return fraction < 0.5 ? a + difference * fraction : b - difference * (1 - fraction)
}
