import Numerics

/// What describes some numbers in a row of a table: how many, where, how widely and how unevenly they lie.
public struct Summary: Hashable, Sendable {
  /// How many numbers there are; missing ones do not count.
  public let count: Int
  /// Their mean.
  public let mean: Double
  /// The sample's standard deviation, divisor n - 1; nil for a single number.
  public let standardDeviation: Double?
  /// The smallest.
  public let minimum: Double
  /// By linear interpolation (type 7).
  public let quartiles: Quartiles
  /// The largest.
  public let maximum: Double
  /// The adjusted Fisher-Pearson coefficient, sqrt(n (n - 1)) / (n - 2) times the third standardized moment:
  /// what pandas, SAS and spreadsheets call skewness. Positive where the longer tail is to the right; nil for
  /// fewer than three numbers and where all are equal.
  ///
  /// Joanes and Gill, "Comparing measures of sample skewness and kurtosis", 1998,
  /// doi:10.1111/1467-9884.00122.
  public let skew: Double?

  /// The summary of finite numbers. There has to be at least one.
  public init(_ values: [Double]) {
    let moments = Moments(values)
    let n = Double(values.count)
    count = values.count
    mean = moments.mean
    standardDeviation =
      values.count > 1 ? moments.standardDeviation * (n / (n - 1)).squareRoot() : nil
    minimum = moments.minimum
    quartiles = Quartiles(values)
    maximum = moments.maximum
    skew = Self.skew(values, moments)
  }

  private static func skew(_ values: [Double], _ moments: Moments) -> Double? {
    guard values.count > 2, !moments.isConstant else { return nil }
    let n = Double(values.count)
    var cubes = 0.0
    for value in values {
      // Halves, whose difference can't overflow.
      let deviation = (value / 2 - moments.mean / 2) / (moments.standardDeviation / 2)
      cubes += deviation * deviation * deviation
    }
    return cubes / n * (n * (n - 1)).squareRoot() / (n - 2)
  }
}
