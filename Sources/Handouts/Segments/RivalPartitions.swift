import Segments

/// What other algorithms make of the same customers, features and number of segments.
public struct RivalPartitions: Sendable {
  /// The run of the pages first.
  public var comparison: PartitionComparison
  /// How each of them was run, in the order of the comparison.
  public var settings: [String]
  /// Algorithms that were not run, with the reason as a sentence.
  public var missing: [String]
  /// The adjusted Rand index of the pages' run with the segments of single linkage, which seeks no compact
  /// groups; nil where it was not run, or is the pages' run.
  public var singleLinkage: Double?

  /// Partitions of the same customers by several algorithms.
  public init(
    comparison: PartitionComparison, settings: [String], missing: [String], singleLinkage: Double? = nil
  ) {
    self.comparison = comparison
    self.settings = settings
    self.missing = missing
    self.singleLinkage = singleLinkage
  }
}
