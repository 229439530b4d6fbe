import Numerics

extension HierarchicalTrace {
  /// The distances between the clusters that are there after some merges: what is compared to find the next.
  public struct Distances: Hashable, Sendable {
    /// The clusters as SciPy numbers them, in the order of their lowest members.
    public var clusters: [Int]
    /// clusters x clusters, in the units of the points; 0 on the diagonal.
    public var matrix: Matrix
  }

  /// The distances after each number of merges, from none to all but the last, by the Lance-Williams formula.
  ///
  /// It keeps a table for every merge, so it is for few customers, whose tables are to be looked at.
  public func distances() -> [Distances] {
    let isOnSquares = algorithm.linkage.isOnSquares
    let count = points.rows
    var table = Matrix(rows: count, columns: count)
    for a in 0..<count {
      for b in 0..<count {
        let squared = squaredDistance(points[row: a], points[row: b])
        table[a, b] = isOnSquares ? squared : squared.squareRoot()
      }
    }
    var clusters = Array(0..<count)
    var result: [Distances] = []
    for merge in merges {
      var shown = table
      if isOnSquares {
        for a in 0..<shown.rows { for b in 0..<shown.rows { shown[a, b] = table[a, b].squareRoot() } }
      }
      result.append(Distances(clusters: clusters, matrix: shown))
      guard let a = clusters.firstIndex(of: merge.left), let b = clusters.firstIndex(of: merge.right) else {
        break
      }
      let (lower, higher) = (a < b ? a : b, a < b ? b : a)
      let sizes = clusters.map { Double(dendrogram.size(of: $0)) }
      let formula = LanceWilliams(algorithm.linkage, sizes[lower], sizes[higher])
      let between = table[lower, higher]
      for other in clusters.indices where other != lower && other != higher {
        let new = formula.distance(table[lower, other], table[higher, other], between, size: sizes[other])
        table[lower, other] = new
        table[other, lower] = new
      }
      clusters[lower] = count + merge.index
      let kept = clusters.indices.filter { $0 != higher }
      table = table.selecting(rows: kept).selecting(columns: kept)
      clusters.remove(at: higher)
    }
    return result
  }
}
