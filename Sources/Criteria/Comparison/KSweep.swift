import Clustering
import Numerics

/// One set of points, divided into every number of clusters of a range and judged by every criterion.
public struct KSweep: Hashable, Sendable {
  /// customers x features.
  public let points: Matrix
  /// A row for every k, ascending, without gaps.
  public let rows: [Row]

  /// A sweep from what was found; the rows ascend by one.
  public init(points: Matrix, rows: [Row]) {
    self.points = points
    self.rows = rows
  }

  /// What is known of one number of clusters. What is undefined is `nil`.
  public struct Row: Hashable, Sendable {
    /// k.
    public var clusters: Int
    /// The best partition that k-means found; `nil` where there are fewer different customers than
    /// clusters, and then everything else is too.
    public var partition: KPartition?
    /// `nil` for k = 1 and where every customer is a cluster of its own.
    public var silhouette: Silhouette?
    /// What criteria measure that need nothing but the partition, by the keys of their curves.
    public var measured: [String: Double] = [:]
    /// `nil` where the WCSS is 0.
    public var gap: GapStatistic?
    /// `nil` for k = 1, which is always found again.
    public var stability: Stability?
    /// A fit for each covariance; none where `partition` is `nil`.
    public var mixtures: [GaussianMixture.Covariance: MixtureFit] = [:]
    /// The length of the stretch of heights in which a cut of the Ward tree gives k clusters; `nil` for
    /// k = 1 and where every customer is a cluster of its own.
    public var dendrogramGap: Double?

    /// A row of which nothing is known yet.
    public init(clusters: Int) { self.clusters = clusters }

    /// The within-cluster sum of squares of the partition.
    public var wcss: Double? { partition?.wcss }
  }

  /// The row of a number of clusters; `nil` outside the range.
  public subscript(clusters clusters: Int) -> Row? {
    let index = clusters - (rows.first?.clusters ?? 0)
    return rows.indices.contains(index) ? rows[index] : nil
  }
}
