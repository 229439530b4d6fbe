import Clustering

/// A partition of customers as one of several that are compared.
public struct NamedPartition: Hashable, Sendable {
  /// What made it, as within a sentence.
  public var name: String
  /// Of the clusters 0 ..< clusters.
  public var labels: Labels
  /// How many clusters there are, some of which may be empty.
  public var clusters: Int

  /// A partition under a name.
  public init(name: String, labels: Labels, clusters: Int) {
    self.name = name
    self.labels = labels
    self.clusters = clusters
  }
}

extension FittedPartition {
  /// The partition beside others.
  public func named(_ name: String) -> NamedPartition {
    NamedPartition(name: name, labels: labels, clusters: clusters)
  }
}
