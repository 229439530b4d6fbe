import Customers

/// A numeric column with all that describes it.
public struct ExploredFeature: Hashable, Sendable {
  public let feature: Feature
  /// One for each customer; nil where it is missing.
  public let values: [Double?]
  public let summary: Summary
  public let histogram: Histogram
  /// Nil where all values are equal.
  public let density: KernelDensity?
  public let box: TukeyBox

  /// The description of a column; nil where every value is missing.
  public init?(_ feature: Feature, values: [Double?]) {
    let known = values.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    self.feature = feature
    self.values = values
    summary = Summary(known)
    histogram = Histogram(known)
    density = KernelDensity(known)
    box = TukeyBox(known)
  }

  public var missing: Int { values.count - summary.count }
}
