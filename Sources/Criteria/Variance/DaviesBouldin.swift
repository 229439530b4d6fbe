import Clustering
import Numerics

extension Criterion {
  /// The number of clusters that overlap least with the ones they are most like.
  public static let daviesBouldin = ofPartitions(
    "daviesBouldin", title: "Davies-Bouldin", name: "Davies-Bouldin",
    headings: (narrow: "DB", wide: "Davies & Bouldin"),
    meaning: "the mean overlap of Davies and Bouldin, lower is better, of",
    rewards: """
      Davies-Bouldin looks at each cluster's most similar other one, every cluster counting the same \
      however small; lower is better.
      """, digits: .decimals(3), rule: .smallest
  ) { Criteria.daviesBouldin($0, points: $1) }
}

/// How much every cluster overlaps with the one it is most like, in the mean.
///
/// Two clusters are alike by the sum of their mean distances to their centroids, divided by the distance
/// between the centroids. Smaller is better; 0 is the least. Davies and Bouldin 1979,
/// doi:10.1109/TPAMI.1979.4766909. Clusters with the same centroid are passed over, as in scikit-learn.
/// - Returns: `nil` where there is but one cluster, and where every customer is one.
public func daviesBouldin(_ labels: Labels, points: Matrix) -> Double? {
  let clusters = ClusterMembers(labels)
  guard clusters.areComparable else { return nil }
  let centroids = clusters.centroids(points)
  let spreads = centroids.map { mean, members in
    members.reduce(0) { $0 + squaredDistance(points[row: $1], mean[...]).squareRoot() }
      / Double(members.count)
  }
  let worst = centroids.indices.map { one in
    centroids.indices.reduce(0.0) { worst, other in
      let apart = squaredDistance(centroids[one].mean[...], centroids[other].mean[...]).squareRoot()
      return apart == 0 ? worst : max(worst, (spreads[one] + spreads[other]) / apart)
    }
  }
  return worst.reduce(0, +) / Double(worst.count)
}
