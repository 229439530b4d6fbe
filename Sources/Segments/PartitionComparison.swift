import Clustering
import Numerics

/// Partitions of the same customers, side by side: how far they agree, and who is where.
///
/// The first one's segments have the canonical numbers; those of the others are called after the segments
/// that they share most customers with (see `SegmentMatching`).
public struct PartitionComparison: Hashable, Sendable {
  /// What made each partition, as within a sentence.
  public let names: [String]
  /// For each partition the segment number of every customer.
  public let numbers: [[Int]]

  /// Compares partitions of the same customers.
  ///
  /// - Parameters:
  ///   - first: the partition that gives the numbers.
  ///   - others: those that are numbered after it.
  ///   - points: customers x features.
  public init(_ first: NamedPartition, _ others: [NamedPartition], points: Matrix) {
    let canonical = SegmentNumbers(of: first.labels, clusters: first.clusters, points: points)
    let reference = first.labels.map { canonical.numbers[$0] ?? 0 }
    names = [first.name] + others.map { $0.name }
    numbers =
      [reference]
      + others.map { other in
        let matching = SegmentMatching(other.labels, clusters: other.clusters, to: reference)
        return other.labels.map { matching.numbers[$0] }
      }
  }

  /// The adjusted Rand index of two of the partitions.
  public func index(_ a: Int, _ b: Int) -> Double { adjustedRandIndex(numbers[a], numbers[b]) }

  /// The segments of a partition, ascending.
  public func segments(of partition: Int) -> [Int] { Set(numbers[partition]).sorted() }

  /// How many customers of a segment of the first partition are in a segment of another.
  public func count(_ segment: Int, in partition: Int, _ other: Int) -> Int {
    numbers[0].indices.count { numbers[0][$0] == segment && numbers[partition][$0] == other }
  }

  /// Customers that go from a segment of the first partition to another one in a further partition.
  public struct Move: Hashable, Sendable {
    /// The number of the segment left.
    public let from: Int
    /// The number of the segment entered.
    public let to: Int
    /// Ascending.
    public let rows: [Int]
  }

  /// Who is in another segment than in the first partition: the moves of most customers first, of equals in
  /// the order of the numbers.
  public func moves(in partition: Int) -> [Move] {
    var rows: [[Int]: [Int]] = [:]
    for (row, pair) in zip(numbers[0], numbers[partition]).enumerated() where pair.0 != pair.1 {
      rows[[pair.0, pair.1], default: []].append(row)
    }
    return rows.map { Move(from: $0[0], to: $0[1], rows: $1) }
      .sorted { (-$0.rows.count, $0.from, $0.to) < (-$1.rows.count, $1.from, $1.to) }
  }
}
