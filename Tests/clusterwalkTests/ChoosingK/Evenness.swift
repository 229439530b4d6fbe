import Clustering
import Criteria

extension Criterion {
  /// A criterion that nobody needs: how large the smallest cluster is, as a share of an even one.
  static let evenness = ofPartitions(
    "evenness", title: "Evenness", name: "evenness", headings: (narrow: "even", wide: "how even"),
    meaning: "the size of the smallest cluster as a share of an even one, of",
    rewards: "Evenness rewards clusters of one size, whatever lies in them.", digits: .decimals(3),
    rule: .largest, method: { _ in "Evenness: made for a test." }
  ) { labels, _ in
    let sizes = Set(labels).map { label in labels.count { $0 == label } }
    guard let least = sizes.min(), sizes.count > 1 else { return nil }
    return Double(least * sizes.count) / Double(labels.count)
  }
}
