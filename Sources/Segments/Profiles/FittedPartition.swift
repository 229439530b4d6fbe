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

  public init(_ trace: KMeansTrace) {
    self.init(trace, labels: trace.finalLabels, centroids: trace.finalCentroids)
  }

  public init(_ trace: HierarchicalTrace) {
    let (labels, clusters) = (trace.finalLabels, trace.algorithm.clusters)
    var members = Array(repeating: [Int](), count: clusters)
    for (row, label) in labels.enumerated() { members[label].append(row) }
    self.init(
      trace, labels: labels, centroids: Matrix(members.map { meanPoint(of: $0, points: trace.points) }))
  }

  public init(_ trace: GaussianMixtureTrace) {
    let components = trace.finalComponents
    self.init(
      trace, labels: trace.finalLabels, centroids: Matrix(components.map { $0.mean }),
      components: components.map {
        GaussianShape(weight: $0.weight, mean: $0.mean, covariance: $0.covariance)
      },
      responsibilities: trace.finalResponsibilities)
  }

  private init<Trace: WritableTrace>(
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
