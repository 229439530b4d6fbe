import Numerics

/// Why a k-means run can't start.
public enum KMeansFailure: Error, Hashable, Sendable {
  case noCustomers
  case noFeatures
  case clustersBelowOne(Int)
  /// There are fewer different customers than clusters.
  case tooFewDistinctCustomers(distinct: Int, clusters: Int)
  /// A number is infinite, not a number, or so large that its square is.
  case unusableNumber(row: Int, feature: Int)
  case maxIterationsBelowOne(Int)
  case unusableTolerance(Double)
  case noRestarts(Int)
  /// Centroids were given in another number or with other features.
  case givenCentroids(rows: Int, columns: Int, clusters: Int, features: Int)
}

extension KMeans {
  /// The largest number whose squared differences can be summed over any number of customers in memory.
  static let largestMagnitude = 1e140

  /// Checks everything that could go wrong, so that a run itself can't fail.
  func validate(on points: Matrix) throws(KMeansFailure) {
    if clusters < 1 { throw .clustersBelowOne(clusters) }
    if maxIterations < 1 { throw .maxIterationsBelowOne(maxIterations) }
    if !(tolerance >= 0 && tolerance.isFinite) { throw .unusableTolerance(tolerance) }
    if points.rows == 0 { throw .noCustomers }
    if points.columns == 0 { throw .noFeatures }
    if let at = Self.unusable(in: points) {
      throw .unusableNumber(row: at / points.columns, feature: at % points.columns)
    }
    if case .given(let centroids) = seeding {
      if centroids.rows != clusters || centroids.columns != points.columns {
        throw .givenCentroids(
          rows: centroids.rows, columns: centroids.columns, clusters: clusters, features: points.columns)
      }
      if let at = Self.unusable(in: centroids) {
        throw .unusableNumber(row: at / points.columns, feature: at % points.columns)
      }
    }
    let distinct = Self.distinctRows(of: points, atMost: clusters)
    if distinct < clusters { throw .tooFewDistinctCustomers(distinct: distinct, clusters: clusters) }
  }

  /// The place of the first number that is infinite, not a number or too large.
  static func unusable(in matrix: Matrix) -> Int? {
    matrix.values.firstIndex { !($0.magnitude <= largestMagnitude) }
  }

  /// How many different rows there are; counting stops at the limit.
  static func distinctRows(of points: Matrix, atMost limit: Int) -> Int {
    var seen: Set<ArraySlice<Double>> = []
    for row in 0..<points.rows where seen.count < limit { seen.insert(points[row: row]) }
    return seen.count
  }
}
