import Numerics

/// The merges of a hierarchical clustering, made as they are asked for.
///
/// The sequence holds the configuration and the points; each iterator holds a run of its own, so the
/// sequence can be walked any number of times, and always gives the same n - 1 steps.
public struct HierarchicalSteps: Sequence, Sendable {
  let linkage: Hierarchical.Linkage
  let points: Matrix
  /// Single linkage: the whole run, where it had to be made to know whether it fits in memory.
  let tree: SpanningTree?

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Hierarchical {
  /// The merges on points.
  ///
  /// - Parameters:
  ///   - points: customers x features.
  ///   - memoryLimit: the bytes that the distances may take.
  /// - Throws: what makes a run impossible, before it begins. Nothing goes wrong inside a run: a tie or an
  ///   inversion is part of a step.
  public func steps(
    on points: Matrix, memoryLimit: Int = usableMemory
  ) throws(HierarchicalFailure) -> HierarchicalSteps {
    try validate(on: points)
    return HierarchicalSteps(
      linkage: linkage, points: points, tree: try checkMemory(for: points, limit: memoryLimit))
  }
}

extension HierarchicalSteps {
  /// A run in progress.
  public struct Iterator: IteratorProtocol {
    private let steps: HierarchicalSteps
    /// The pairs in the order of their merging; begun when the first is asked for.
    private var joinings: Joinings?
    private var names: ClusterNames
    private var clusters: GrowingClusters
    private var left: Int

    init(_ steps: HierarchicalSteps) {
      self.steps = steps
      left = steps.points.rows
      names = ClusterNames(customers: left)
      clusters = GrowingClusters(customers: left)
    }

    public mutating func next() -> HierarchicalStep? {
      guard let joining = nextJoining() else { return nil }
      clusters.merge(joining.lower, joining.higher)
      left -= 1
      return HierarchicalStep(
        event: names.merge(joining), state: HierarchicalStep.State(clusters: left, labels: clusters.labels))
    }

    /// The next merge without the partition, for a recording; not to be mixed with `next()`.
    mutating func nextMerge() -> Merge? { nextJoining().map { names.merge($0) } }

    private mutating func nextJoining() -> Joining? {
      if joinings == nil { joinings = steps.joinings() }
      return joinings?.next()
    }
  }

  /// The pairs in the order of their merging, by the method that suits the linkage.
  private func joinings() -> Joinings {
    if linkage == .single {
      // The spanning tree is faster, but has nothing to say of pairs that are tied.
      let tree = tree ?? SpanningTree(points)
      if !tree.hasTies { return Joinings(alongTree: tree.joinings()) }
    }
    if linkage == .ward { return Joinings(ofCentroids: OrderedMerges(WardCentroids(points))) }
    return Joinings(byTable: OrderedMerges(DistanceTable(points, linkage: linkage)))
  }

  /// The pairs in the order of their merging, by the one method that is there: each changes what it holds in
  /// its place, as copying a table of distances for every merge would take longer than merging.
  private struct Joinings: IteratorProtocol, Sendable {
    var alongTree: SpanningTree.Joinings?
    var ofCentroids: OrderedMerges<WardCentroids>?
    var byTable: OrderedMerges<DistanceTable>?

    mutating func next() -> Joining? { alongTree?.next() ?? ofCentroids?.next() ?? byTable?.next() }
  }
}
