/// Mean, spread and extremes of some numbers.
///
/// Computed in two passes and, where squares would leave the range of `Double`, on numbers divided by
/// a power of two: any finite numbers give finite results.
public struct Moments: Hashable, Sendable {
  /// How many numbers there are.
  public let count: Int
  /// Their sum divided by their count.
  public let mean: Double
  /// The population's standard deviation: the divisor is the count.
  public let standardDeviation: Double
  /// The least of them.
  public let minimum: Double
  /// The greatest of them.
  public let maximum: Double

  /// The moments of finite numbers. There has to be at least one.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "no moments of nothing")
    var (minimum, maximum) = (values[0], values[0])
    for value in values {
      minimum = min(minimum, value)
      maximum = max(maximum, value)
    }
    count = values.count
    (self.minimum, self.maximum) = (minimum, maximum)
    let unit = convenientUnit(max(minimum.magnitude, maximum.magnitude))
    let n = Double(values.count)
    let center = minimum == maximum ? minimum / unit : compensatedSum(values.lazy.map { $0 / unit }) / n
    var squares = 0.0
    for value in values {
      let deviation = value / unit - center
      squares += deviation * deviation
    }
    mean = center * unit
    standardDeviation = (squares / n).squareRoot() * unit
  }

  /// Whether the numbers differ by no more than rounding could have made of one number: the
  /// standard deviation is at most count * 2^-52 * |mean|, scikit-learn's rule.
  public var isConstant: Bool {
    minimum == maximum || standardDeviation <= Double(count) * .ulpOfOne * mean.magnitude
  }
}

/// The sum with the rounding errors of its additions added at the end: Neumaier, "Rundungsfehleranalyse
/// einiger Verfahren zur Summation endlicher Summen", 1974, doi:10.1002/zamm.19740540106.
func compensatedSum(_ values: some Sequence<Double>) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for value in values {
    let next = sum + value
    lost += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}

/// 1, or a power of two near `magnitude` where its square would overflow or underflow.
private func convenientUnit(_ magnitude: Double) -> Double {
  guard magnitude > 0x1p400 || (magnitude > 0 && magnitude < 0x1p-400) else { return 1 }
  return Double(sign: .plus, exponent: max(magnitude.exponent, -1000), significand: 1)
}
