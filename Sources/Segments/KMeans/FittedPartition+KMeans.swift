import Clustering

extension FittedPartition {
  /// What a run of k-means came to.
  public init(_ trace: KMeansTrace) {
    self.init(trace, labels: trace.finalLabels, centroids: trace.finalCentroids)
  }
}
