import Clustering
import Customers
import Scenes

/// How a hierarchical clustering runs.
struct HierarchicalOptions: Hashable, Sendable {
  let clusters: Int
  let linkage: Hierarchical.Linkage

  static let linkage = Setting.choice(
    "linkage", standard: Hierarchical.Linkage.ward, help: "what the distance between two clusters is")

  static let group = OptionGroup(
    title: "hierarchical", options: [AlgorithmOptions.clusters.option, linkage.option])

  init(_ arguments: Arguments) throws(UsageError) {
    clusters = try arguments.value(of: AlgorithmOptions.clusters)
    linkage = try arguments.value(of: Self.linkage)
  }
}
