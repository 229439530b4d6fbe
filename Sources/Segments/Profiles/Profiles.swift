import Clustering
import Customers
import Numerics

/// The profiles of all segments of a run, in the order of their numbers.
///
///     let trace = try KMeans(clusters: 5).best(of: 10, on: features.points)
///     let profiles = Profiles(of: FittedPartition(trace), features: features)
///     for profile in profiles { print(profile.number, profile.name, profile.size) }
public struct Profiles: RandomAccessCollection, Sendable {
  /// What the customers were clustered by.
  public let features: Features
  /// Which customers belong together, and by which run.
  public let partition: FittedPartition
  /// What describes the customers.
  public let columns: CustomerColumns
  /// The segments in their order.
  public let segmentation: Segmentation
  /// The summary of each measure over all customers, in the order of `columns.measures`; nil where every
  /// value is missing.
  public let summaries: [Summary?]
  /// Where each customer lies.
  public let placements: [Placement]
  private let profiles: [Profile]

  /// The profiles of a partition's segments.
  ///
  /// - Parameters:
  ///   - partition: of the customers.
  ///   - features: what they were clustered by.
  ///   - columns: what describes the customers, a value for each; without it the features do.
  ///   - stability: of each label of the partition; empty where it was not computed.
  public init(
    of partition: FittedPartition, features: Features, columns: CustomerColumns? = nil,
    stability: [Double?] = []
  ) {
    let columns = columns ?? CustomerColumns(features)
    let segmentation = Segmentation(partition.labels, clusters: partition.clusters, of: features)
    let segments = segmentation.segments
    let rows = Self.members(of: segments, partition.labels, clusters: partition.clusters)
    let centroids = partition.centroids.selecting(rows: segments.map { $0.label })
    var placements = [Placement?](repeating: nil, count: partition.labels.count)
    for (segment, members) in zip(segments, rows) {
      for row in members {
        placements[row] = Placement(
          of: features.points[row: row], segment: segment.number, centroids: centroids)
      }
    }
    let placed = placements.compactMap { $0 }
    let summaries = columns.measures.map { Summary($0.values) }
    let categories = columns.categories + columns.measures.compactMap { Category(ageBandsOf: $0) }
    let measures = rows.map { members in
      zip(columns.measures, summaries).map { MeasureProfile($0, all: $1, rows: members) }
    }
    let names = SegmentNames(
      segments: segments.map { $0.number }, standings: Self.standings(of: rows, in: features)
    ).names
    self.features = features
    self.partition = partition
    self.columns = columns
    self.segmentation = segmentation
    self.summaries = summaries
    self.placements = placed
    profiles = segments.indices.map { index in
      Profile(
        segment: segments[index], name: names[index], rows: rows[index], measures: measures[index],
        categories: categories.map { CategoryProfile($0, rows: rows[index]) },
        medoid: Medoid(of: rows[index], points: features.points),
        rival: Rival(of: index, centroids: centroids),
        nearBorder: rows[index].count { placed[$0].isNearBorder },
        stability: stability.isEmpty ? nil : stability[segments[index].label])
    }
  }

  /// The rows of each segment.
  private static func members(of segments: [Segment], _ labels: Labels, clusters: Int) -> [[Int]] {
    var members = Array(repeating: [Int](), count: clusters)
    for (row, label) in labels.enumerated() {
      precondition(label != Labels.none, "customer \(row) belongs to no segment")
      members[label].append(row)
    }
    return segments.map { members[$0.label] }
  }

  /// What each segment's name is made from: the features that were clustered, coded words among them.
  private static func standings(of rows: [[Int]], in features: Features) -> [[FeatureStanding]] {
    let measures = features.features.enumerated().map { column, feature in
      Measure(feature, values: features.values.column(column).map { Optional($0) })
    }
    let summaries = measures.map { Summary($0.values) }
    let areTwoKinds = measures.map { $0.values.allSatisfy { $0 == 0 || $0 == 1 } }
    return rows.map { members in
      measures.indices.map { index in
        FeatureStanding(
          MeasureProfile(measures[index], all: summaries[index], rows: members),
          isTwoKinds: areTwoKinds[index])
      }
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { profiles.count }
  public subscript(index: Int) -> Profile { profiles[index] }

  /// The name of a customer, as the data give it.
  public func customer(_ row: Int) -> String { features.customers[row] }
}

extension Rival {
  /// The nearest other centroid, of equals that of the lower number.
  fileprivate init?(of index: Int, centroids: Matrix) {
    let others = (0..<centroids.rows).filter { $0 != index }.map { other in
      (squaredDistance(centroids[row: index], centroids[row: other]).squareRoot(), other)
    }
    guard let nearest = others.min(by: <) else { return nil }
    self.init(number: nearest.1 + 1, distance: nearest.0)
  }
}
