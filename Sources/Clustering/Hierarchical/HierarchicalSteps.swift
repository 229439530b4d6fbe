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
    on points: Matrix, memoryLimit: Int = .max
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
  ///
  /// What is taught is the table of distances with the Lance-Williams formula; it serves every linkage. Two
  /// linkages have a faster method that gives the same merges (`FastMethodsTests` compares them), whatever
  /// the number of customers, so that no run changes its method as customers are added:
  ///
  /// - Ward, from centroids. Below some 500 customers the table would be the faster one, by 0.2 ms at the
  ///   most; 1,000 take 4 ms instead of 8, 10,000 take 0.08 s instead of 2.1 s, and the table's 400 MB are
  ///   saved.
  /// - Single linkage, along the spanning tree, where no two pairs are tied: 200 customers take 0.1 ms
  ///   instead of 0.5, 10,000 take 0.06 s instead of 1.6 s. Where pairs are tied the table has to count them.
  ///
  /// (Times of whole recordings of two features on one machine.)
  private func joinings() -> Joinings {
    if linkage == .single {
      // The tree has nothing to say of pairs that are tied.
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
