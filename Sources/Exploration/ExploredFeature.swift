import Customers

/// A numeric column with all that describes it.
public struct ExploredFeature: Hashable, Sendable {
  /// What the column is.
  public let feature: Feature
  /// One for each customer; nil where it is missing.
  public let values: [Double?]
  /// What describes its numbers in a row of a table.
  public let summary: Summary
  /// How its numbers are distributed.
  public let histogram: Histogram
  /// Nil where all values are equal.
  public let density: KernelDensity?
  /// What a box plot draws of it.
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

  /// For how many customers it is not known.
  public var missing: Int { values.count - summary.count }
}
