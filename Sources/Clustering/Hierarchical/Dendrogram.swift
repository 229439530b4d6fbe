import Numerics

/// The tree of a hierarchical clustering: which clusters were merged, and at which heights.
///
/// Nodes are numbered as SciPy numbers them: 0 ..< n are the customers, n + i is what merge i made. Every
/// node has a higher number than the two it was made of, so the root is 2 n - 2.
///
///     merges  (0, 1) at 1   (2, 3) at 2   (4, 5) at 5
///
///         6
///       /   \
///      4     5
///     / \   / \
///     0 1   2 3
public struct Dendrogram: Hashable, Sendable {
  /// In order; n - 1 of them.
  public let merges: [Merge]
  /// The node that each node was merged into; the root's is itself.
  private let parents: [Int]

  /// The tree of merges that lead from `merges.count + 1` customers to one cluster.
  public init(_ merges: [Merge]) {
    self.merges = merges
    let leaves = merges.count + 1
    var parents = Array(0..<leaves + merges.count)
    for (index, merge) in merges.enumerated() {
      precondition(
        max(merge.left, merge.right) < leaves + index && min(merge.left, merge.right) >= 0,
        "merge \(index) of clusters that are not there yet")
      parents[merge.left] = leaves + index
      parents[merge.right] = leaves + index
    }
    self.parents = parents
  }

  /// n, the number of customers.
  public var leafCount: Int { merges.count + 1 }

  /// The number of the node that everything ends up in.
  public var root: Int { parents.count - 1 }

  /// The node that a node was merged into; `nil` for the root.
  public func parent(of node: Int) -> Int? { node == root ? nil : parents[node] }

  /// The merge that made a node; `nil` for a customer.
  public func merge(of node: Int) -> Merge? { node < leafCount ? nil : merges[node - leafCount] }

  /// The height at which a node was made; 0 for a customer.
  public func height(of node: Int) -> Double { merge(of: node)?.height ?? 0 }

  /// The number of customers in a node.
  public func size(of node: Int) -> Int { merge(of: node)?.size ?? 1 }

  /// The customers in a node, by row.
  public func members(of node: Int) -> [Int] {
    var members: [Int] = []
    var waiting = [node]
    while let node = waiting.popLast() {
      if let merge = merge(of: node) { waiting += [merge.left, merge.right] } else { members.append(node) }
    }
    return members.sorted()
  }

  /// The merges that lie lower than one that they are built on.
  public var inversions: [Int] { merges.indices.filter { merges[$0].isInversion } }

  /// The height at which two customers first came into one cluster; 0 for a customer and itself.
  ///
  /// Where no merge is an inversion, this is an ultrametric: of the three distances between three customers
  /// the two larger ones are equal (Sokal and Rohlf 1962, doi:10.2307/1217208).
  public func copheneticDistance(_ a: Int, _ b: Int) -> Double { height(of: commonNode(a, b)) }

  /// The cophenetic distances between all customers; customers x customers.
  public func copheneticDistances() -> Matrix {
    var distances = Matrix(rows: leafCount, columns: leafCount)
    var members = (0..<leafCount).map { [$0] }
    for merge in merges {
      for a in members[merge.left] {
        for b in members[merge.right] {
          distances[a, b] = merge.height
          distances[b, a] = merge.height
        }
      }
      members.append(members[merge.left] + members[merge.right])
    }
    return distances
  }

  /// The first node that two nodes are both in.
  func commonNode(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b {
      if a < b { a = parents[a] } else { b = parents[b] }
    }
    return a
  }
}
