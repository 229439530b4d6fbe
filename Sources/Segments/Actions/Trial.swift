import Words

/// What can be seen when one half of a segment, drawn by lot, is compared with the other.
///
/// Two groups of m customers tell a difference of 4 / sqrt(m) standard deviations apart, at the 5 % level and
/// with a power of 80 %: Lehr, "Sixteen S-squared over D-squared", 1992, doi:10.1002/sim.4780110811.
public struct Trial: Hashable, Sendable {
  /// Customers of the segment.
  public let size: Int

  /// A trial with the customers of a segment.
  public init(size: Int) {
    self.size = size
  }

  /// Customers of the smaller half.
  public var half: Int { size / 2 }

  /// The least difference that would show, in standard deviations; nil where a half is empty.
  public var detectable: Double? { half > 0 ? 4 / Double(half).squareRoot() : nil }

  /// Whether a segment of this size is flagged, see `Caution`: its halves have 30 customers at the most.
  public var isTooSmall: Bool { Caution(size: size) != nil }

  /// Customers that it takes to see half a standard deviation.
  public static let neededForHalfSD = 128

  /// What the trial can and cannot show, in a sentence.
  public var words: String {
    let all = NumberText.count(size, "customer")
    guard let detectable else { return "Too small for a trial: \(all) can't be divided." }
    let difference = NumberText.fixed(detectable, decimals: 1) + NumberText.thinSpace + "SD"
    let halves = "\(half) and \(size - half)"
    return isTooSmall
      ? """
      Too small for a trial of its own: groups of \(halves) show only a difference of \(difference) or \
      more; half an SD takes about \(Self.neededForHalfSD) customers.
      """
      : "Draw the halves by lot: groups of \(halves) show a difference of \(difference) or more."
  }

  /// What the figures rest on, for pages on method.
  public static let basis =
    """
    What a trial can show: 4 / √m standard deviations with m customers in each group, at the 5 % level and \
    with a power of 80 % (Lehr 1992).
    """
}
