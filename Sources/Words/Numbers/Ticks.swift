/// Round numbers along an axis, a step of 1, 2 or 5 times a power of ten apart.
public struct Ticks: Hashable, Sendable {
  /// Where the ticks lie, from the least to the greatest.
  public let values: [Double]
  /// The distance between two ticks.
  public let step: Double

  /// The ticks within a domain, about as many as asked for: at most 1.6 times as many, and one.
  public init(in domain: ClosedRange<Double>, about count: Int) {
    guard let span = Self.span(of: domain) else {
      values = [domain.lowerBound]
      step = 1
      return
    }
    let step = Self.roundStep(near: span / Double(max(1, count)))
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    values = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
    self.step = step
  }

  /// The length of a domain; `nil` where it is too short for numbers between its ends to be told apart, or so
  /// long that a step could be no number.
  private static func span(of domain: ClosedRange<Double>) -> Double? {
    let span = domain.upperBound - domain.lowerBound
    let largest = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    return span > largest * 1e-12 && span > 1e-300 && span < 1e307 ? span : nil
  }

  /// The smallest of 1, 2, 5 and 10 times a power of ten that is not below the length.
  public static func roundStep(atLeast length: Double) -> Double {
    let power = powerOfTen(decimalExponent(of: length))
    let factor = [1.0, 2, 5].first { $0 * power >= length * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// The nearest of 1, 2, 5 and 10 times a power of ten, by ratio.
  public static func roundStep(near length: Double) -> Double {
    let power = powerOfTen(decimalExponent(of: length))
    let ratio = length / power
    return power * (ratio < 1.4142 ? 1 : ratio < 3.1623 ? 2 : ratio < 7.0711 ? 5 : 10)
  }

  /// The least domain of whole steps around a domain.
  public static func rounded(_ domain: ClosedRange<Double>, about count: Int) -> ClosedRange<Double> {
    guard let span = span(of: domain) else { return domain }
    let step = roundStep(atLeast: span / Double(max(1, count)))
    let low = (domain.lowerBound / step + 1e-9).rounded(.down) * step
    let high = max(low + step, (domain.upperBound / step - 1e-9).rounded(.up) * step)
    return low.isFinite && high.isFinite ? low...high : domain
  }

  /// The decimals that tell the ticks apart.
  public var decimals: Int {
    var decimals = 0
    while decimals < 15 && step * powerOfTen(decimals) < 1 - 1e-9 { decimals += 1 }
    return decimals
  }

  /// The ticks as words: with thousands shortened to k, millions to M, where the numbers are large.
  public var labels: [String] {
    let largest = values.map { $0.magnitude }.max() ?? 0
    let units: [(size: Double, sign: String)] = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e4, "k")]
    if largest >= 1e15 || largest < 1e-4 {
      let digits = largest > 0 ? 1 + decimalExponent(of: largest) - decimalExponent(of: step) : 1
      return values.map { $0 == 0 ? "0" : NumberText.scientific($0, digits: max(1, digits)) }
    }
    guard let unit = units.first(where: { largest >= $0.size }) else {
      let labels = values.map { NumberText.fixed($0, decimals: decimals) }
      // Between 1850 and 2100 they are most likely years, and no other number is harder to read without its
      // mark.
      let areYears = decimals == 0 && values.allSatisfy { (1850...2100).contains($0) }
      return areYears ? labels.map { $0.replacingEach(",", with: "") } : labels
    }
    let size = unit.sign == "k" ? 1e3 : unit.size
    let short = Ticks(values: values.map { $0 / size }, step: step / size)
    return zip(values, short.values).map {
      $0 == 0 ? "0" : NumberText.fixed($1, decimals: short.decimals) + unit.sign
    }
  }

  private init(values: [Double], step: Double) {
    self.values = values
    self.step = step
  }
}
