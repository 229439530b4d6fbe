import Clustering
import Numerics

/// Numbers for the clusters of several partitions of the same customers, so that a segment is called the same
/// from one to the next.
///
/// One partition, the anchor, has the canonical numbers. From there on, in both directions, every partition
/// is matched with its neighbor by whom the segments share.
public struct MatchedNumbers: Hashable, Sendable {
  /// For each partition the number of each of its labels.
  public let numbers: [[Int]]

  /// - Parameters:
  ///   - partitions: labels of the clusters 0 ..< clusters, in an order in which neighbors are much alike.
  ///   - anchor: which of them has the canonical numbers.
  ///   - points: customers x features.
  public init(_ partitions: [(labels: Labels, clusters: Int)], anchor: Int, points: Matrix) {
    guard partitions.indices.contains(anchor) else {
      numbers = []
      return
    }
    let (labels, clusters) = partitions[anchor]
    let canonical = SegmentNumbers(of: labels, clusters: clusters, points: points)
    var next = canonical.labels.count
    let own = canonical.numbers.map { number in
      if let number { return number }
      next += 1
      return next
    }
    var numbers = Array(repeating: own, count: partitions.count)
    func match(_ index: Int, to neighbor: Int) {
      let reference = partitions[neighbor].labels.map { numbers[neighbor][$0] }
      numbers[index] =
        SegmentMatching(partitions[index].labels, clusters: partitions[index].clusters, to: reference).numbers
    }
    for index in partitions.indices.dropFirst(anchor + 1) { match(index, to: index - 1) }
    for index in partitions.indices.prefix(anchor).reversed() { match(index, to: index + 1) }
    self.numbers = numbers
  }
}
