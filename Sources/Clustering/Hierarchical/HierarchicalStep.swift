/// One step of a hierarchical clustering: the merge that happened, and what is true afterwards.
public struct HierarchicalStep: Hashable, Sendable {
  /// The merge that happened.
  public let event: Merge
  /// What is true afterwards.
  public let state: State

  /// A step, by what happened and what is true afterwards.
  public init(event: Merge, state: State) {
    self.event = event
    self.state = state
  }

  /// What is true after the step.
  public struct State: Hashable, Sendable {
    /// How many clusters are left.
    public var clusters: Int
    /// For every customer the lowest member of its cluster. Unlike the numbers of a cut, these labels stay
    /// the same from step to step for all but the customers of one of the two merged clusters.
    public var labels: Labels
  }
}

/// Who belongs to which cluster while clusters merge.
struct GrowingClusters: Sendable {
  /// For every customer the lowest member of its cluster.
  private(set) var labels: Labels
  /// The next customer of the same cluster, in a ring.
  private var next: [Int]

  init(customers: Int) {
    labels = Labels(0..<customers)
    next = Array(0..<customers)
  }

  /// Merges the clusters of two lowest members.
  mutating func merge(_ lower: Int, _ higher: Int) {
    var member = higher
    repeat {
      labels[member] = lower
      member = next[member]
    } while member != higher
    next.swapAt(lower, higher)
  }
}
