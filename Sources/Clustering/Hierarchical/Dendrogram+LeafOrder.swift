import Numerics

extension Dendrogram {
  /// The order in which the customers stand under the tree.
  public enum LeafOrder: Hashable, Sendable {
    /// Of the two halves of every merge, the one with the lowest customer stands on the left.
    case lowestFirst
    /// The halves are turned so that the distances between neighbors sum to the least that the tree allows.
    /// Takes time that grows with the cube of the number of customers, and memory with the square.
    case optimal(Matrix)
  }

  /// The customers from left to right.
  public func leaves(_ order: LeafOrder = .lowestFirst) -> [Int] {
    switch order {
    case .lowestFirst: leaves(turned: lowestFirst())
    case .optimal(let points): OptimalLeafOrder(of: self, points).leaves()
    }
  }

  /// For every merge whether its right cluster stands on the left, so that the lowest customers do.
  private func lowestFirst() -> [Bool] {
    var lowest = Array(0..<leafCount)
    return merges.map { merge in
      lowest.append(min(lowest[merge.left], lowest[merge.right]))
      return lowest[merge.right] < lowest[merge.left]
    }
  }

  /// The customers from left to right, where some merges are turned around.
  func leaves(turned: [Bool]) -> [Int] {
    var leaves: [Int] = []
    leaves.reserveCapacity(leafCount)
    var waiting = [root]
    while let node = waiting.popLast() {
      if node < leafCount {
        leaves.append(node)
      } else {
        let (merge, isTurned) = (merges[node - leafCount], turned[node - leafCount])
        waiting += isTurned ? [merge.left, merge.right] : [merge.right, merge.left]
      }
    }
    return leaves
  }
}
