import Numerics

/// Some customers' values of one measure in a few numbers.
public struct Summary: Hashable, Sendable {
  /// How many values there are, and how many are missing.
  public let count: Int
  /// How many are missing.
  public let missing: Int
  /// The sum of the values divided by their count.
  public let mean: Double
  /// The population's: the divisor is the count.
  public let standardDeviation: Double
  /// By linear interpolation (type 7).
  public let quartiles: Quartiles
  /// The least value.
  public let minimum: Double
  /// The greatest value.
  public let maximum: Double

  /// Nil where every value is missing.
  public init?(_ values: some Collection<Double?>) {
    let known = values.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    let moments = Moments(known)
    count = known.count
    missing = values.count - known.count
    mean = moments.mean
    standardDeviation = moments.isConstant ? 0 : moments.standardDeviation
    quartiles = Quartiles(known)
    (minimum, maximum) = (moments.minimum, moments.maximum)
  }
}
