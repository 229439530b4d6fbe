import Numerics

/// Why a k-means run can't start.
public enum KMeansFailure: RunRefusal {
  /// There are no rows.
  case noCustomers
  /// There are no columns.
  case noFeatures
  /// Fewer clusters than one were asked for.
  case clustersBelowOne(Int)
  /// There are fewer different customers than clusters.
  case tooFewDistinctCustomers(distinct: Int, clusters: Int)
  /// A number is infinite, not a number, or so large that its square is.
  case unusableNumber(row: Int, feature: Int)
  /// Fewer assignments than one were allowed.
  case maxIterationsBelowOne(Int)
  /// The tolerance is negative, infinite or no number.
  case unusableTolerance(Double)
  /// Fewer starts than one were asked for.
  case noRestarts(Int)
  /// Centroids were given in another number or with other features.
  case givenCentroids(rows: Int, columns: Int, clusters: Int, features: Int)
}

extension KMeansFailure {
  public var words: String {
    switch self {
    case .noCustomers: "there are no customers"
    case .noFeatures: Refused.noFeatures
    case .clustersBelowOne(let count): Refused.below(1, count, "clusters")
    case .tooFewDistinctCustomers(let distinct, let clusters): Refused.distinct(distinct, clusters: clusters)
    case .unusableNumber(let row, _): Refused.number(row: row)
    case .maxIterationsBelowOne(let count): Refused.below(1, count, "iterations")
    case .unusableTolerance: "the tolerance is no number from 0 on"
    case .noRestarts(let count): Refused.below(1, count, "starts")
    case .givenCentroids(let rows, let columns, let clusters, let features):
      """
      there are \(rows) x \(columns) numbers for the centroids of \(clusters) clusters in \(features) \
      features
      """
    }
  }
}

extension KMeans {
  /// Checks everything that could go wrong, so that a run itself can't fail.
  func validate(on points: Matrix) throws(KMeansFailure) {
    if clusters < 1 { throw .clustersBelowOne(clusters) }
    if maxIterations < 1 { throw .maxIterationsBelowOne(maxIterations) }
    if !RunLimits.tolerance.contains(tolerance) { throw .unusableTolerance(tolerance) }
    if points.rows == 0 { throw .noCustomers }
    if points.columns == 0 { throw .noFeatures }
    if let at = points.firstUnusableNumber {
      throw .unusableNumber(row: at.row, feature: at.feature)
    }
    if case .given(let centroids) = seeding {
      if centroids.rows != clusters || centroids.columns != points.columns {
        throw .givenCentroids(
          rows: centroids.rows, columns: centroids.columns, clusters: clusters, features: points.columns)
      }
      if let at = centroids.firstUnusableNumber {
        throw .unusableNumber(row: at.row, feature: at.feature)
      }
    }
    let distinct = points.distinctRows(atMost: clusters)
    if distinct < clusters { throw .tooFewDistinctCustomers(distinct: distinct, clusters: clusters) }
  }
}
