import Numerics

extension Dendrogram {
  /// The partition into k clusters: the last k - 1 merges undone.
  ///
  /// Clusters are numbered from 0 in the order of their lowest members.
  public func cut(clusters: Int) -> Labels {
    precondition(clusters >= 1 && clusters <= leafCount, "no cut of \(leafCount) customers to \(clusters)")
    let made = leafCount + leafCount - clusters
    return labels(upTo: made) { $0 < made }
  }

  /// The partition by a height: all within a cluster was merged at most there.
  ///
  /// Where an inversion lies below the height but what it is built on lies above, it is not made either.
  /// Clusters are numbered from 0 in the order of their lowest members.
  public func cut(height: Double) -> Labels {
    var highest = Array(repeating: 0.0, count: leafCount)
    for merge in merges {
      highest.append(max(merge.height, highest[merge.left], highest[merge.right]))
    }
    return labels(upTo: root + 1) { $0 < leafCount || highest[$0] <= height }
  }

  /// The nodes that are left when the last k - 1 merges are undone, in the order of the labels of the cut.
  public func nodes(clusters: Int) -> [Int] {
    let made = leafCount + leafCount - clusters
    var nodes: [Int] = []
    for (row, label) in cut(clusters: clusters).enumerated() where label == nodes.count {
      nodes.append(topmost(row) { $0 < made })
    }
    return nodes
  }

  /// The last node on the way from a customer up that exists.
  private func topmost(_ leaf: Int, _ exists: (Int) -> Bool) -> Int {
    var node = leaf
    while let parent = parent(of: node), exists(parent) { node = parent }
    return node
  }

  /// Labels by the topmost nodes that exist, of those numbered below a limit.
  private func labels(upTo limit: Int, _ exists: (Int) -> Bool) -> Labels {
    // A node's top is its own or that of its parent, which has a higher number.
    var tops = Array(0..<limit)
    for node in tops.indices.reversed() {
      if let parent = parent(of: node), parent < limit, exists(parent) { tops[node] = tops[parent] }
    }
    var numbers: [Int: Int] = [:]
    return Labels(
      tops[..<leafCount].map { top in
        if let number = numbers[top] { return number }
        numbers[top] = numbers.count
        return numbers.count - 1
      })
  }
}
