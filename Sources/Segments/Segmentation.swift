import Clustering
import Customers
import Numerics

/// One group of customers of a final partition.
public struct Segment: Hashable, Sendable {
  /// What it is called everywhere, from 1: the largest is 1.
  public var number: Int
  /// The cluster of the partition that it is.
  public var label: Int
  /// How many customers it has.
  public var size: Int
  /// Its share of all customers, from 0 to 1.
  public var share: Double
  /// The mean of each feature, in original units.
  public var means: [Double]

  /// A segment with what is known of it.
  public init(number: Int, label: Int, size: Int, share: Double, means: [Double]) {
    self.number = number
    self.label = label
    self.size = size
    self.share = share
    self.means = means
  }
}

/// A final partition as segments, in canonical order.
public struct Segmentation: Hashable, Sendable {
  /// What the customers were clustered by.
  public let features: [Feature]
  /// In the order of their numbers.
  public let segments: [Segment]

  /// The segments of a partition (one label a customer, of the clusters 0 ..< clusters) of the customers.
  public init(_ labels: Labels, clusters: Int, of features: Features) {
    let numbers = SegmentNumbers(of: labels, clusters: clusters, points: features.points)
    let sizes = labels.sizes(clusters: clusters)
    var means = Matrix(rows: clusters, columns: features.values.columns)
    for (row, label) in labels.enumerated() where label != Labels.none {
      // Divided before they are added, so that the sum of large values stays finite.
      for column in 0..<means.columns {
        means[label, column] += features.values[row, column] / Double(sizes[label])
      }
    }
    self.features = features.features
    segments = numbers.labels.enumerated().map { index, label in
      Segment(
        number: index + 1, label: label, size: sizes[label],
        share: Double(sizes[label]) / Double(labels.count),
        means: Array(means[row: label]))
    }
  }
}
