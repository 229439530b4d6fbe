import Numerics

/// The k-means algorithm with its settings.
///
/// k-means divides customers into `clusters` groups so that the sum of squared distances to the groups'
/// means (the WCSS) is small: every customer goes to its nearest centroid, every centroid to the mean of
/// its customers, until nobody moves (Lloyd 1982, doi:10.1109/TIT.1982.1056489). It finds *a* partition
/// that neither step can better, not always the best one, so it is started several times.
///
///     let trace = try KMeans(clusters: 5).best(of: 10, on: features.points)
///     print(trace.wcss, trace.iterations)
///
/// A value of this type is configuration and holds no run: `steps(on:)` gives the steps of one start,
/// `best(of:on:)` the recording of the best of several.
public struct KMeans: Hashable, Sendable {
  /// k, the number of clusters asked for.
  public var clusters: Int
  /// How the first centroids are chosen.
  public var seeding: Seeding
  /// The seed of the random generator. Equal seeds give equal runs.
  public var seed: UInt64
  /// What is done with a cluster that loses all its customers.
  public var emptied: EmptiedPolicy
  /// The most assignments of one start.
  public var maxIterations: Int
  /// 0 runs until no label changes. Otherwise the run also ends once the centroids' squared moves sum to
  /// at most this share of the features' mean variance; one more assignment then follows, so that the
  /// labels match the centroids.
  public var tolerance: Double

  /// A configuration; what is impossible is told when it is run.
  public init(
    clusters: Int, seeding: Seeding = .plusPlus, seed: UInt64 = 1, emptied: EmptiedPolicy = .relocate,
    maxIterations: Int = 300, tolerance: Double = 0
  ) {
    self.clusters = clusters
    self.seeding = seeding
    self.seed = seed
    self.emptied = emptied
    self.maxIterations = maxIterations
    self.tolerance = tolerance
  }

  /// How the first centroids are chosen.
  public enum Seeding: Hashable, Sendable {
    /// A random customer, then others with a probability proportional to the squared distance to the
    /// nearest seed so far (Arthur and Vassilvitskii 2007, https://dl.acm.org/doi/10.5555/1283383.1283494).
    case plusPlus
    /// As `plusPlus`, but of 2 + ln k draws for each seed the one that lowers the WCSS most.
    case greedy
    /// Different customers, each equally likely.
    case forgy
    /// Every customer gets a random label; the seeds are the means of these groups.
    case randomPartition
    /// The centroids themselves, clusters x features, in the units of the points.
    case given(Matrix)
  }

  /// What happens to a centroid that no customer is nearest to any more.
  public enum EmptiedPolicy: String, Hashable, Sendable, CaseIterable {
    /// It goes to the customer farthest from its own centroid and takes that customer with it.
    case relocate
    /// It stays where it is, without customers.
    case keep
    /// It is taken away; the last centroid gets its number.
    case drop
  }
}
