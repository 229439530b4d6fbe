import Numerics

/// Five numbers that a box plot draws, and the outliers beyond them.
///
/// The whiskers reach to the farthest numbers within the fences, 1.5 times the distance of the quartiles beyond
/// them; what lies farther out is an outlier. Where both quartiles are equal there are no fences, and the whiskers
/// reach to the extremes. Tukey, "Exploratory Data Analysis", 1977.
public struct TukeyBox: Hashable, Sendable {
  public let quartiles: Quartiles
  public let lowerWhisker: Double
  public let upperWhisker: Double
  /// Ascending.
  public let outliers: [Double]

  /// The box of finite numbers. There has to be at least one.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    quartiles = Quartiles(sorted)
    guard quartiles.first < quartiles.third else {
      (lowerWhisker, upperWhisker, outliers) = (sorted[0], sorted[sorted.count - 1], [])
      return
    }
    let reach = 1.5 * (quartiles.third - quartiles.first)
    let (low, high) = (quartiles.first - reach, quartiles.third + reach)
    lowerWhisker = sorted.first { $0 >= low } ?? sorted[0]
    upperWhisker = sorted.last { $0 <= high } ?? sorted[sorted.count - 1]
    outliers = sorted.filter { $0 < low || $0 > high }
  }
}
