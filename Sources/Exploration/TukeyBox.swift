import Customers
import Numerics

/// Five numbers that a box plot draws, and the outliers beyond them.
///
/// The whiskers reach to the farthest numbers within the fences, 1.5 times the distance of the quartiles
/// beyond them; what lies farther out is an outlier. Where both quartiles are equal there are no fences, and
/// the whiskers reach to the extremes. Tukey, "Exploratory Data Analysis", 1977.
public struct TukeyBox: Hashable, Sendable {
  /// The sides of the box, and the line in it.
  public let quartiles: Quartiles
  /// The smallest number that is no outlier.
  public let lowerWhisker: Double
  /// The largest number that is no outlier.
  public let upperWhisker: Double
  /// Ascending.
  public let outliers: [Double]

  /// The box of finite numbers. There has to be at least one.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    quartiles = Quartiles(sorted)
    let fences = Fences(sorted)
    let inside = sorted.filter { !(fences?.exclude($0) ?? false) }
    lowerWhisker = inside.first ?? sorted[0]
    upperWhisker = inside.last ?? sorted[sorted.count - 1]
    outliers = sorted.filter { fences?.exclude($0) ?? false }
  }
}
