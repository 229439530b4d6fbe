import Numerics

/// A smooth estimate of how densely numbers lie: the mean of normal curves, one around each number.
///
/// Their standard deviation, the bandwidth, is by Silverman's rule of thumb, 0.9 min(SD, IQR / 1.34) /
/// n^(1/5) ("Density Estimation for Statistics and Data Analysis", 1986, equation 3.31), with the SD alone
/// where both quartiles are equal: R's `bw.nrd0`.
public struct KernelDensity: Hashable, Sendable {
  /// The standard deviation of the curve around each number.
  public let bandwidth: Double
  /// The different numbers, ascending, and the share of each.
  private let places: [Double]
  private let shares: [Double]

  /// Where there are more different numbers than places this share of a bandwidth apart, they are first
  /// gathered at those places, which moves no curve by more than its own width in any chart.
  static let gatheringStep = 1.0 / 16

  /// The density of finite numbers; nil where they are all equal, or so few or far apart that no bandwidth
  /// fits.
  public init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    let summary = Summary(values)
    guard let deviation = summary.standardDeviation, !Moments(values).isConstant else { return nil }
    let middle = (summary.quartiles.third - summary.quartiles.first) / 1.34
    let spread = middle > 0 ? min(deviation, middle) : deviation
    bandwidth = 0.9 * spread * exponential(-logarithm(Double(values.count)) / 5)
    guard bandwidth > 1e-290, bandwidth < 1e290 else { return nil }
    (places, shares) = Self.gathered(values.sorted(), step: bandwidth * Self.gatheringStep)
  }

  /// The density at a place: shares per unit.
  public func callAsFunction(_ x: Double) -> Double {
    let reach = 9 * bandwidth
    let first = places.partitioningIndex { $0 >= x - reach }
    var sum = 0.0
    for index in first..<places.count {
      let distance = (places[index] - x) / bandwidth
      if distance > 9 { break }
      sum += shares[index] * exponential(-distance * distance / 2)
    }
    let rootOfTwoPi = 2.5066282746310002
    return sum / (bandwidth * rootOfTwoPi)
  }

  private static func gathered(_ sorted: [Double], step: Double) -> (places: [Double], shares: [Double]) {
    var places: [Double] = []
    var shares: [Double] = []
    for value in sorted {
      if places.last == value {
        shares[shares.count - 1] += 1
      } else {
        places.append(value)
        shares.append(1)
      }
    }
    let (low, high) = (places[0], places[places.count - 1])
    let steps = ((high - low) / step).rounded(.up)
    if steps + 1 < Double(places.count) {
      var gathered = [Double](repeating: 0, count: Int(steps) + 1)
      for (place, count) in zip(places, shares) {
        // Each number is shared between its two neighbors, the nearer getting more: the mean stays.
        let position = (place - low) / step
        let lower = min(gathered.count - 2, Int(position))
        let rest = position - Double(lower)
        gathered[lower] += count * (1 - rest)
        gathered[lower + 1] += count * rest
      }
      places = gathered.indices.map { low + Double($0) * step }
      shares = gathered
    }
    return (places, shares.map { $0 / Double(sorted.count) })
  }
}

extension Array {
  /// The first index whose element is so; those before are not, and those behind all are.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
