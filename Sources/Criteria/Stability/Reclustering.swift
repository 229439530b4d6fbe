import Clustering
import Numerics

/// How customers are clustered anew: any algorithm, with a seed for its random numbers.
public struct Reclustering: Sendable {
  /// The partition of points (customers x features), everyone assigned; `nil` where they can't be clustered,
  /// such as with fewer different customers than clusters. Equal points and seeds have to give equal labels.
  public let labels: @Sendable (_ points: Matrix, _ seed: UInt64) -> Labels?

  /// Any way to cluster points.
  public init(labels: @escaping @Sendable (_ points: Matrix, _ seed: UInt64) -> Labels?) {
    self.labels = labels
  }

  /// The best of several starts of k-means.
  public static func kMeans(_ algorithm: KMeans, restarts: Int) -> Reclustering {
    Reclustering { points, seed in
      var algorithm = algorithm
      algorithm.seed = seed
      return try? algorithm.best(of: restarts, on: points, workers: .one).finalLabels
    }
  }

  /// The cut of a tree. Nothing in it is random.
  public static func hierarchical(_ algorithm: Hierarchical) -> Reclustering {
    Reclustering { points, _ in try? algorithm.trace(on: points).finalLabels }
  }

  /// The most responsible components of the best of several fits.
  public static func gaussianMixture(_ algorithm: GaussianMixture, restarts: Int) -> Reclustering {
    Reclustering { points, seed in
      var algorithm = algorithm
      algorithm.seed = seed
      return try? algorithm.best(of: restarts, on: points, workers: .one).finalLabels
    }
  }
}
