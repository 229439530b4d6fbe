import Clustering
import Numerics

extension Criterion {
  /// The number of clusters with the largest variance ratio.
  public static let calinskiHarabasz = ofPartitions(
    "calinskiHarabasz", title: "Calinski-Harabasz", name: "Calinski-Harabasz",
    headings: (narrow: "CH", wide: "Calinski & Harabasz"),
    meaning: "the variance ratio of Calinski and Harabasz, of",
    rewards: """
      Calinski-Harabasz divides the spread between centroids by the spread around them, in squares; where \
      small clusters still split well it goes on rising with k.
      """, digits: .significant(4), narrow: .compact(4), rule: .largest
  ) { Criteria.calinskiHarabasz($0, points: $1) }
}

/// The variance ratio: how far clusters lie from each other, measured by how wide they are.
///
/// (B / (k - 1)) / (W / (n - k)), where W is the WCSS and B the sum of the clusters' sizes times the squared
/// distances of their means from the mean of all. Larger is better. Caliński and Harabasz 1974,
/// doi:10.1080/03610927408827101.
/// - Returns: `nil` where there is but one cluster, where every customer is one, and where all customers of
///   each cluster lie in one place, so that no ratio exists.
public func calinskiHarabasz(_ labels: Labels, points: Matrix) -> Double? {
  let clusters = ClusterMembers(labels)
  guard clusters.areComparable else { return nil }
  let middle = points.mean(ofRows: 0..<points.rows)
  var (between, within) = (0.0, 0.0)
  for (mean, members) in clusters.centroids(points) {
    between += Double(members.count) * squaredDistance(mean[...], middle[...])
    within += members.reduce(0) { $0 + squaredDistance(points[row: $1], mean[...]) }
  }
  guard within > 0 else { return nil }
  return between / within * Double(clusters.customers - clusters.count) / Double(clusters.count - 1)
}
