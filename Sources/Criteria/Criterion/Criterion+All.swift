import Clustering

extension Criterion {
  /// All of them, those that belong together side by side.
  ///
  /// Tables, files, charts, lessons and the terminal iterate this list: a criterion that stands in it is in
  /// all of them, in this order.
  public static let all: [Criterion] = [
    [elbow, silhouette, calinskiHarabasz, daviesBouldin],
    GapRule.allCases.map { gap($0) },
    [stability, dendrogramGap],
    GaussianMixture.Covariance.allCases.map { bic($0) },
    GaussianMixture.Covariance.allCases.map { aic($0) },
  ].flatMap { $0 }
}
