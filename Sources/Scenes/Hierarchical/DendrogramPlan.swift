import Clustering

/// Which nodes of a dendrogram are drawn, and in which order its leaves stand.
///
/// Of a large tree the first merges are not drawn: what they made stands as a leaf with a count.
struct DendrogramPlan: Sendable {
  let dendrogram: Dendrogram
  /// How many of the first merges are not drawn one by one.
  let early: Int
  /// The nodes that are drawn as leaves, from left to right.
  let leaves: [Int]

  /// The most merges that are drawn one by one, and how many of a larger tree are.
  static let mostMerges = 400
  static let mergesOfLarge = 60

  /// - Parameter order: the order of the leaves, in which those of every node stand side by side.
  init(_ dendrogram: Dendrogram, order: Dendrogram.LeafOrder = .lowestFirst) {
    self.dendrogram = dendrogram
    let merges = dendrogram.merges.count
    let early = merges > Self.mostMerges ? merges - Self.mergesOfLarge : 0
    self.early = early
    let first = Self.firstPlaces(dendrogram, order)
    let firstDrawn = dendrogram.leafCount + early
    var leaves: [Int] = []
    var waiting = [dendrogram.root]
    while let node = waiting.popLast() {
      guard node >= firstDrawn, let merge = dendrogram.merge(of: node) else {
        leaves.append(node)
        continue
      }
      // The part that stands on the left is taken from the stack first.
      let leftFirst = first[merge.left] < first[merge.right]
      waiting += leftFirst ? [merge.right, merge.left] : [merge.left, merge.right]
    }
    self.leaves = leaves
  }

  /// For every node the place of the first of its leaves, were all of them drawn.
  private static func firstPlaces(_ dendrogram: Dendrogram, _ order: Dendrogram.LeafOrder) -> [Int] {
    var first = Array(repeating: 0, count: dendrogram.leafCount)
    for (place, customer) in dendrogram.leaves(order).enumerated() { first[customer] = place }
    for merge in dendrogram.merges { first.append(min(first[merge.left], first[merge.right])) }
    return first
  }

  /// The nodes that are made by merges that are drawn.
  var drawnNodes: Range<Int> { dendrogram.leafCount + early..<dendrogram.root + 1 }
}
