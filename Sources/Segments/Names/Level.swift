/// How a mean compares with that of all customers.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// The lowest of all segments, where other words do not tell them apart.
  case lowest
  /// Far below the mean.
  case veryLow
  /// Clearly below the mean.
  case low
  /// A little below the mean, where high and low do not tell segments apart.
  case belowAverage
  /// About the mean.
  case average
  /// A little above the mean, where high and low do not tell segments apart.
  case aboveAverage
  /// Clearly above the mean.
  case high
  /// Far above the mean.
  case veryHigh
  /// The highest of all segments, where other words do not tell them apart.
  case highest

  /// Distances from the mean of all, in standard deviations of all, from which on a level holds.
  public enum Cutoff {
    /// High, and below the mean, low.
    public static let high = 0.5
    /// Very high, and below the mean, very low.
    public static let veryHigh = 1.5
    /// Only where high and low do not tell segments apart.
    public static let aboveAverage = 0.2
  }

  /// Low, average or high.
  public init(coarse difference: Double) {
    self = difference >= Cutoff.high ? .high : difference <= -Cutoff.high ? .low : .average
  }

  /// One of the seven from very low to very high.
  public init(fine difference: Double) {
    switch difference.magnitude {
    case Cutoff.veryHigh...: self = difference > 0 ? .veryHigh : .veryLow
    case Cutoff.high...: self = difference > 0 ? .high : .low
    case Cutoff.aboveAverage...: self = difference > 0 ? .aboveAverage : .belowAverage
    default: self = .average
    }
  }

  /// The rule in a sentence, for pages on method.
  public static let rule =
    """
    High and low mean at least \(Cutoff.high) standard deviations from the mean of all customers, very high \
    and very low at least \(Cutoff.veryHigh).
    """
}
