import Numerics

/// The recording of a hierarchical clustering: every merge, in any order, as often as wanted.
public struct HierarchicalTrace: RandomAccessCollection, Hashable, Sendable {
  /// The configuration as asked for.
  public let algorithm: Hierarchical
  /// customers x features.
  public let points: Matrix
  /// The tree of all merges.
  public let dendrogram: Dendrogram

  /// Records a run from its beginning to its end.
  init(_ steps: HierarchicalSteps, asked algorithm: Hierarchical) {
    self.algorithm = algorithm
    points = steps.points
    var merges: [Merge] = []
    merges.reserveCapacity(points.rows)
    var iterator = steps.makeIterator()
    while let merge = iterator.nextMerge() { merges.append(merge) }
    dendrogram = Dendrogram(merges)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { merges.count }

  public subscript(index: Int) -> HierarchicalStep {
    HierarchicalStep(
      event: merges[index],
      state: HierarchicalStep.State(clusters: clusters(at: index), labels: labels(at: index)))
  }

  /// All merges, in order.
  public var merges: [Merge] { dendrogram.merges }

  /// What happened at a step, without the partition, which takes longer to put together.
  public func event(at index: Int) -> Merge { merges[index] }

  /// How many clusters are left after a step.
  public func clusters(at index: Int) -> Int { merges.count - index }

  /// For every customer the lowest member of its cluster after a step.
  public func labels(at index: Int) -> Labels {
    let labels = dendrogram.cut(clusters: clusters(at: index))
    var lowest: [Int] = []
    for (row, label) in labels.enumerated() where label == lowest.count { lowest.append(row) }
    return Labels(labels.map { lowest[$0] })
  }

  /// The partition into the number of clusters asked for. Clusters are numbered by their lowest members.
  public var finalLabels: Labels { dendrogram.cut(clusters: algorithm.clusters) }
}

extension Hierarchical {
  /// The recording of all merges on points.
  ///
  /// - Parameters:
  ///   - points: customers x features.
  ///   - memoryLimit: the bytes that the distances may take.
  /// - Throws: what makes a run impossible, before it begins.
  public func trace(
    on points: Matrix, memoryLimit: Int = .max
  ) throws(HierarchicalFailure) -> HierarchicalTrace {
    HierarchicalTrace(try steps(on: points, memoryLimit: memoryLimit), asked: self)
  }
}
