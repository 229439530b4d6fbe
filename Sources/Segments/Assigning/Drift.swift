import Numerics

/// How far the distribution of new customers has moved from that of the customers the segments were made
/// from: the population stability index, the sum over bins of (new - old) ln(new / old), of shares.
///
/// 0 means the same shares, and by a common convention 0.1 is worth a look and 0.25 a reason not to rely on
/// the old segments (Siddiqi, *Credit Risk Scorecards*, 2006, chapter 8). Half a customer is added to every
/// count, so that an empty bin does not make it infinite.
public struct Drift: Hashable, Sendable {
  /// The population stability index: 0 or more.
  public let index: Double
  /// What chance alone stays under in 19 of 20 samples of this size: (1/n + 1/m) times the 95 % point of the
  /// chi-squared distribution with one degree of freedom less than there are bins (Yurdakul and Naranjo,
  /// "Statistical properties of the population stability index", 2020, doi:10.21314/JRMV.2020.227).
  public let chance: Double

  /// From here on a look is worth it, and from here on old segments are not to be relied on.
  public static let notable = 0.1
  /// From here on old segments are not to be relied on.
  public static let serious = 0.25

  /// Whether a look is worth it.
  public var isNotable: Bool { index >= Self.notable }
  /// Whether old segments are not to be relied on.
  public var isSerious: Bool { index >= Self.serious }
  /// Whether so few customers may show as much without any drift.
  public var mayBeChance: Bool { index <= chance }

  /// - Parameters:
  ///   - old: how many customers each bin had. There has to be one at least.
  ///   - new: how many each bin has now; as many bins.
  public init(from old: [Int], to new: [Int]) {
    precondition(old.count == new.count, "\(old.count) and \(new.count) bins")
    let (shares, newShares) = (Self.shares(old), Self.shares(new))
    index = zip(shares, newShares).reduce(0) { sum, pair in
      sum + (pair.1 - pair.0) * logarithm(pair.1 / pair.0)
    }
    let (n, m) = (Self.sum(old), Self.sum(new))
    chance = (1 / max(1, n) + 1 / max(1, m)) * chiSquared95(degrees: old.count - 1)
  }

  private static func shares(_ counts: [Int]) -> [Double] {
    let total = sum(counts) + 0.5 * Double(counts.count)
    return counts.map { (Double($0) + 0.5) / total }
  }

  /// Counts come from a file, and may be large.
  private static func sum(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1) } }
}

/// The number under which 95 % of a chi-squared distribution lie, to about 1 %: Wilson and Hilferty, "The
/// distribution of chi-square", 1931, doi:10.1073/pnas.17.12.684.
private func chiSquared95(degrees: Int) -> Double {
  guard degrees > 0 else { return 0 }
  let ninth = 2 / (9 * Double(degrees))
  let root = 1 - ninth + 1.6448536269514722 * ninth.squareRoot()
  return Double(degrees) * root * root * root
}
