import Numerics
import Words

/// Why a hierarchical clustering can't start.
public enum HierarchicalFailure: RunRefusal {
  /// There is nothing to merge.
  case tooFewCustomers(Int)
  /// There are no columns.
  case noFeatures
  /// A cut into fewer clusters than one was asked for.
  case clustersBelowOne(Int)
  /// There are fewer different customers than clusters to cut into.
  case tooFewDistinctCustomers(distinct: Int, clusters: Int)
  /// A number is infinite, not a number, or so large that its square is.
  case unusableNumber(row: Int, feature: Int)
  /// The distances between all customers take more memory than there is.
  ///
  /// So many customers would fit; Ward linkage, which needs no table of distances, fits with any number.
  case tooLarge(customers: Int, bytes: Int, limit: Int, fitting: Int)
}

extension HierarchicalFailure {
  public var words: String {
    switch self {
    case .tooFewCustomers(let count): "\(count) customers can't be merged"
    case .noFeatures: Refused.noFeatures
    case .clustersBelowOne(let count): Refused.below(1, count, "clusters")
    case .tooFewDistinctCustomers(let distinct, let clusters): Refused.distinct(distinct, clusters: clusters)
    case .unusableNumber(let row, _): Refused.number(row: row)
    case .tooLarge(let customers, let bytes, let limit, _):
      """
      the distances between \(customers) customers take \(gigabytes(bytes)), and \(gigabytes(limit)) may be \
      used
      """
    }
  }
}

/// A size in words: "1.6 GB".
private func gigabytes(_ bytes: Int) -> String {
  NumberText.rounded(Double(bytes) / 1e9, significant: 2) + " GB"
}

extension Hierarchical {
  /// Checks everything but memory that could go wrong, so that a run itself can't fail.
  func validate(on points: Matrix) throws(HierarchicalFailure) {
    if clusters < 1 { throw .clustersBelowOne(clusters) }
    if points.rows < 2 { throw .tooFewCustomers(points.rows) }
    if points.columns == 0 { throw .noFeatures }
    if let at = points.firstUnusableNumber {
      throw .unusableNumber(row: at.row, feature: at.feature)
    }
    let distinct = points.distinctRows(atMost: clusters)
    if distinct < clusters { throw .tooFewDistinctCustomers(distinct: distinct, clusters: clusters) }
  }

  /// Checks that the distances between all customers fit, where they are kept.
  ///
  /// Single linkage does without them unless pairs are tied. So where they would not fit, its tree is grown
  /// at once, to see.
  /// - Returns: the tree, if it had to be grown.
  func checkMemory(for points: Matrix, limit: Int) throws(HierarchicalFailure) -> SpanningTree? {
    let bytes = DistanceTable.bytes(customers: points.rows)
    if bytes <= limit { return nil }
    switch linkage {
    case .ward: return nil
    case .single:
      let tree = SpanningTree(points)
      if !tree.hasTies { return tree }
    default: break
    }
    throw .tooLarge(
      customers: points.rows, bytes: bytes, limit: limit, fitting: DistanceTable.customers(fitting: limit))
  }
}
