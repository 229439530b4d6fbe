import Numerics
import Words

/// How many numbers fall into each of some equally wide bins between round edges.
///
/// A bin holds its lower edge but not its upper one; only the last holds both, unless the numbers are whole
/// and bins are 1 wide, where every number has a bin of its own. The width is the largest round one (1, 2 or
/// 5 times a power of ten) that is not above the rule of Freedman and Diaconis, 2 IQR / n^(1/3) (1981,
/// doi:10.1007/BF01025868), so that several modes stay apart; where both quartiles are equal, not above
/// Sturges's, range / (1 + log2 n) (1926, doi:10.1080/01621459.1926.10502161). Whole numbers get whole
/// widths, and there are at most `most` bins.
public struct Histogram: Hashable, Sendable {
  /// Ascending; one more than there are bins.
  public let edges: [Double]
  /// How many numbers are in each bin.
  public let counts: [Int]

  /// The most bins that can be told apart in a small chart.
  static let most = 40

  /// The histogram of finite numbers. There has to be at least one.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    guard let width = Self.width(sorted) else {
      edges = low < high ? [low, high] : [low - Self.halfWidth(low), low + Self.halfWidth(low)]
      counts = [values.count]
      return
    }
    let first = Self.number(ofBinWith: low, width)
    var last = Self.number(ofBinWith: high, width)
    let isClosed = Self.edge(last, width) == high && last > first && !Self.hasBinForEach(sorted, width)
    if isClosed { last -= 1 }
    var counts = [Int](repeating: 0, count: Int(last - first) + 1)
    for value in values {
      counts[min(counts.count - 1, Int(Self.number(ofBinWith: value, width) - first))] += 1
    }
    edges = (0...counts.count).map { Self.edge(first + Double($0), width) }
    self.counts = counts
  }

  /// How wide each bin is.
  public var binWidth: Double { edges[1] - edges[0] }

  /// Half the width of the only bin of numbers that are all alike.
  private static func halfWidth(_ value: Double) -> Double { max(0.5, value.magnitude * 1e-3) }

  /// The round width of bins; nil where the numbers are too alike, or too far apart, for any.
  private static func width(_ sorted: [Double]) -> Double? {
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    let range = high - low
    guard range > max(low.magnitude, high.magnitude) * 1e-12, range > 1e-300, range < 1e300 else {
      return nil
    }
    let n = Double(sorted.count)
    let spread = quantile(0.75, ofSorted: sorted) - quantile(0.25, ofSorted: sorted)
    let wanted = spread > 0 ? 2 * spread / cubeRoot(n) : range / (1 + logarithm(n) / logarithm(2))
    let least = Ticks.roundStep(atLeast: range / Double(most))
    let isWhole = sorted.allSatisfy { $0 == $0.rounded() && $0.magnitude < 0x1p53 }
    return max(roundStep(atMost: wanted), least, isWhole ? 1 : 0)
  }

  private static func hasBinForEach(_ sorted: [Double], _ width: Double) -> Bool {
    width == 1 && sorted.allSatisfy { $0 == $0.rounded() }
  }

  /// The multiple of the width, written as a person would: a tenth, not ten times a rounded hundredth.
  private static func edge(_ number: Double, _ width: Double) -> Double {
    width >= 1 ? number * width : number / (1 / width).rounded()
  }

  /// The number of the bin that holds a value, counted from the one that begins at zero.
  private static func number(ofBinWith value: Double, _ width: Double) -> Double {
    let guess = (value / width).rounded(.down)
    if edge(guess + 1, width) <= value { return guess + 1 }
    return edge(guess, width) > value ? guess - 1 : guess
  }
}

/// The largest of 1, 2 and 5 times a power of ten that is not above the length.
private func roundStep(atMost length: Double) -> Double {
  let above = Ticks.roundStep(atLeast: length)
  if above <= length * (1 + 1e-9) { return above }
  // Before 1, 2 and 10 comes the half; before 5, whose half is not round, two fifths.
  let half = above / 2
  return Ticks.roundStep(atLeast: half) <= half * (1 + 1e-9) ? half : above / 2.5
}

private func cubeRoot(_ x: Double) -> Double { exponential(logarithm(x) / 3) }
