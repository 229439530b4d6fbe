import Numerics

/// The segment number of every label of a final partition: what a segment is called everywhere.
///
/// Labels depend on the order in which centroids were drawn; segment numbers do not. They follow the
/// sizes, largest first, and among equal sizes the means, feature by feature. Any relabeling of the same
/// partition therefore gives every customer the same segment number.
public struct SegmentNumbers: Hashable, Sendable {
  /// The number, from 1, of each label; `nil` for a label without customers.
  public let numbers: [Int?]
  /// The label of each segment, in the order of the numbers.
  public let labels: [Int]

  /// Numbers the clusters 0 ..< clusters of a partition of the points (customers x features).
  public init(of labels: Labels, clusters: Int, points: Matrix) {
    let sizes = labels.sizes(clusters: clusters)
    var means = Matrix(rows: clusters, columns: points.columns)
    for (row, label) in labels.enumerated() where label != Labels.none {
      for feature in 0..<points.columns { means[label, feature] += points[row, feature] }
    }
    for label in 0..<clusters where sizes[label] > 0 {
      for feature in 0..<points.columns { means[label, feature] /= Double(sizes[label]) }
    }
    self.labels = (0..<clusters).filter { sizes[$0] > 0 }.sorted { a, b in
      sizes[a] != sizes[b] ? sizes[a] > sizes[b] : means[row: a].lexicographicallyPrecedes(means[row: b])
    }
    var numbers: [Int?] = Array(repeating: nil, count: clusters)
    for (index, label) in self.labels.enumerated() { numbers[label] = index + 1 }
    self.numbers = numbers
  }
}
