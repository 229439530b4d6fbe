import Clustering

/// Where the nodes of a dendrogram stand, from left to right, and which of them are drawn.
///
/// Of a large tree the first merges are not drawn: what they made stands as a leaf with a count.
struct DendrogramPlan: Sendable {
  let dendrogram: Dendrogram
  /// How many of the first merges are not drawn one by one.
  let early: Int
  /// The nodes that are drawn as leaves, from left to right.
  let leaves: [Int]
  /// For every node that is drawn, its place in leaves: a leaf's own, else halfway between its two parts.
  private let places: [Int: Double]

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
    var places: [Int: Double] = [:]
    for (index, leaf) in leaves.enumerated() { places[leaf] = Double(index) }
    for node in max(firstDrawn, dendrogram.leafCount)..<dendrogram.root + 1 {
      guard let merge = dendrogram.merge(of: node), let a = places[merge.left], let b = places[merge.right]
      else {
        continue
      }
      places[node] = (a + b) / 2
    }
    self.places = places
  }

  /// For every node the place of the first of its leaves, were all of them drawn.
  private static func firstPlaces(_ dendrogram: Dendrogram, _ order: Dendrogram.LeafOrder) -> [Int] {
    var first = Array(repeating: 0, count: dendrogram.leafCount)
    for (place, customer) in dendrogram.leaves(order).enumerated() { first[customer] = place }
    for merge in dendrogram.merges { first.append(min(first[merge.left], first[merge.right])) }
    return first
  }

  /// The place of a node, counted in leaves from 0.
  func place(of node: Int) -> Double { places[node] ?? 0 }

  /// The nodes that are made by merges that are drawn.
  var drawnNodes: Range<Int> { dendrogram.leafCount + early..<dendrogram.root + 1 }
}
