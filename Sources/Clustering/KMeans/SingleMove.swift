import Numerics

/// One customer at the end of a run whose move to another cluster would still lower the WCSS.
///
/// To assign by centroids as they stand leaves out that they follow: from a cluster of n the customer takes
/// n / (n - 1) times its squared distance to that centroid away, to one of m it brings m / (m + 1) times its
/// squared distance to that one. Moving one customer at a time by this is Hartigan's method: Telgarsky and
/// Vattani, "Hartigan's method: k-means clustering without Voronoi", 2010,
/// https://proceedings.mlr.press/v9/telgarsky10a.html.
public struct SingleMove: Hashable, Sendable {
  /// Its row.
  public let customer: Int
  /// The index of the cluster that it is in.
  public let from: Int
  /// The index of the cluster where the WCSS would be least.
  public let to: Int
  /// By how much the WCSS would fall, above 0.
  public let gain: Double
}

extension KMeansTrace {
  /// The customers whose move alone would lower the final WCSS, by more than a billionth of it, in the order
  /// of rows; each with the best of its moves.
  public var betterMoves: [SingleMove] {
    let labels = finalLabels
    let sizes = labels.sizes(clusters: finalCentroids.rows).map { Double($0) }
    // A run that stopped at its limit has centroids that are not yet the means.
    var centroids = Matrix(rows: sizes.count, columns: points.columns)
    for (row, label) in labels.enumerated() {
      for column in 0..<points.columns { centroids[label, column] += points[row, column] / sizes[label] }
    }
    return labels.indices.compactMap { row in
      let from = labels[row]
      guard sizes[from] > 1 else { return nil }
      func squared(_ cluster: Int) -> Double { squaredDistance(points[row: row], centroids[row: cluster]) }
      let taken = sizes[from] / (sizes[from] - 1) * squared(from)
      let brought = (0..<centroids.rows).filter { $0 != from }.map { cluster in
        (cluster: cluster, squares: sizes[cluster] / (sizes[cluster] + 1) * squared(cluster))
      }
      guard let best = brought.min(by: { $0.squares < $1.squares }), taken - best.squares > 1e-9 * wcss else {
        return nil
      }
      return SingleMove(customer: row, from: from, to: best.cluster, gain: taken - best.squares)
    }
  }
}
