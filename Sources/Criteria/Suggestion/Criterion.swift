import Clustering

/// A way to judge numbers of clusters.
public enum Criterion: Hashable, Sendable {
  case elbow
  case silhouette
  case calinskiHarabasz
  case daviesBouldin
  case gap(GapRule)
  case stability
  case dendrogramGap
  case bic(GaussianMixture.Covariance)
  case aic(GaussianMixture.Covariance)

  /// All of them, those that belong together side by side.
  public static let all: [Criterion] =
    [.elbow, .silhouette, .calinskiHarabasz, .daviesBouldin] + GapRule.allCases.map { .gap($0) }
    + [.stability, .dendrogramGap] + GaussianMixture.Covariance.allCases.map { .bic($0) }
    + GaussianMixture.Covariance.allCases.map { .aic($0) }

  /// What kind of thing a criterion rewards.
  public enum Family: Hashable, Sendable, CaseIterable {
    /// The fall of the WCSS.
    case curve
    /// Clusters that are dense and lie apart.
    case separation
    /// More order than points without clusters have.
    case reference
    /// Clusters that come back.
    case repetition
    /// A tree with a long trunk.
    case tree
    /// A distribution that could have made the customers.
    case model
  }

  public var family: Family {
    switch self {
    case .elbow: .curve
    case .silhouette, .calinskiHarabasz, .daviesBouldin: .separation
    case .gap: .reference
    case .stability: .repetition
    case .dendrogramGap: .tree
    case .bic, .aic: .model
    }
  }
}
