import Numerics

/// Tukey's fences: the quartiles, and beyond each one and a half times the distance between them. What lies
/// outside is called an outlier.
///
/// Tukey, "Exploratory Data Analysis", 1977, section 2E. Quartiles by linear interpolation (type 7).
public struct Fences: Hashable, Sendable {
  /// What lies below is an outlier.
  public let lower: Double
  /// What lies above is an outlier.
  public let upper: Double

  /// The fences of finite numbers; nil where there is none, or where the quartiles are equal: the fences
  /// would then fall onto one value, and every other would lie outside.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let quartiles = Quartiles(values)
    guard quartiles.first < quartiles.third else { return nil }
    let reach = 1.5 * (quartiles.third - quartiles.first)
    lower = quartiles.first - reach
    upper = quartiles.third + reach
  }

  /// Fences that were kept, of which the lower lies below the upper.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether a value lies outside. On a fence is inside; NaN is not outside.
  public func exclude(_ value: Double) -> Bool { value < lower || value > upper }

  /// The value, or the fence that it lies beyond.
  public func clipped(_ value: Double) -> Double { min(max(value, lower), upper) }
}
