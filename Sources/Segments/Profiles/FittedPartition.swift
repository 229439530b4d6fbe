import Clustering
import Customers
import Numerics
import Words

/// What a finished run came to, whichever algorithm it is of: who belongs where, and what a further customer
/// would be compared with.
public struct FittedPartition: Sendable {
  /// The algorithm as the command line spells it.
  public let algorithm: String
  /// What is needed to repeat the run.
  public let parameters: [(String, JSON)]
  /// The cluster of each customer.
  public let labels: Labels
  /// The labels are of the clusters 0 ..< clusters, some of which may be empty.
  public let clusters: Int
  /// clusters x features, in scaled units. Of k-means the centroids themselves, of a mixture the means of its
  /// components, of a hierarchical clustering the means of the clusters.
  public let centroids: Matrix
  /// The components of a mixture; empty for other algorithms.
  public let components: [GaussianShape]
  /// Of a mixture.
  public let responsibilities: Responsibilities?

  /// What a recorded run came to.
  /// - Parameters:
  ///   - trace: of the run, which knows its algorithm and settings.
  ///   - labels: of the clusters that the centroids are of.
  ///   - centroids: clusters x features, in scaled units.
  ///   - components: the Gaussians of a mixture, one a cluster.
  ///   - responsibilities: of a mixture.
  public init<Trace: WritableTrace>(
    _ trace: Trace, labels: Labels, centroids: Matrix, components: [GaussianShape] = [],
    responsibilities: Responsibilities? = nil
  ) {
    algorithm = Trace.algorithmName
    parameters = trace.parameters
    self.labels = labels
    clusters = centroids.rows
    self.centroids = centroids
    self.components = components
    self.responsibilities = responsibilities
  }
}
