/// Agglomerative hierarchical clustering with its settings.
///
/// Every customer starts as a cluster of its own. The two clusters that are nearest to each other are
/// merged, again and again, until one is left: n - 1 merges, whose order and heights make a tree, the
/// dendrogram. What "near" means between clusters is the linkage. Nothing is random, and the number of
/// clusters need not be known: the finished tree is cut where one likes.
///
///     let trace = try Hierarchical(linkage: .ward, clusters: 5).trace(on: features.points)
///     print(trace.dendrogram.largestGap)
///
/// Of several pairs at the same smallest height the rule takes the one whose clusters' lowest members come
/// first; how many there were is part of the step. The rule holds for every linkage and size.
///
/// A value of this type is configuration and holds no run: `steps(on:)` gives the merges one at a time,
/// `trace(on:)` the recording.
public struct Hierarchical: Hashable, Sendable {
  /// How far apart two clusters are.
  public var linkage: Linkage
  /// k, the number of clusters that the finished tree is cut into. It changes no merge.
  public var clusters: Int

  /// A configuration; what is impossible is told when it is run.
  public init(linkage: Linkage = .ward, clusters: Int = 1) {
    self.linkage = linkage
    self.clusters = clusters
  }

  /// What the distance between two clusters is.
  public enum Linkage: String, Hashable, Sendable, CaseIterable {
    /// How much the WCSS grows by the merge, as the root of twice that growth, which for two customers is
    /// their distance (Ward 1963, doi:10.1080/01621459.1963.10500845; SciPy's `ward`, R's `ward.D2`).
    case ward
    /// The mean distance between a customer of one and a customer of the other.
    case average
    /// The mean of the distances to the two clusters that the last merge joined, whatever their sizes.
    case weighted
    /// The largest distance between a customer of one and a customer of the other.
    case complete
    /// The smallest distance between a customer of one and a customer of the other.
    case single
    /// The distance between the means.
    case centroid
    /// As `centroid`, but the middle of a merged cluster is halfway between the two it came from,
    /// whatever their sizes (Gower 1967, doi:10.2307/2528417).
    case median
  }
}

extension Hierarchical.Linkage {
  /// Whether distances are kept as their squares, heights being the roots. For Ward, centroid and median
  /// the Lance-Williams formula asks for it; for single and complete it changes nothing and saves roots.
  var isOnSquares: Bool {
    switch self {
    case .ward, .centroid, .median, .complete, .single: true
    case .average, .weighted: false
    }
  }
}
