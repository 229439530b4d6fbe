import Numerics
import TestSupport
import Testing

@testable import Clustering

@Suite struct LeafOrders {
  private func cost(_ leaves: [Int], _ points: Matrix) -> Double {
    zip(leaves, leaves.dropFirst()).reduce(0) {
      $0 + squaredDistance(points[row: $1.0], points[row: $1.1]).squareRoot()
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>, Hierarchical.Linkage.allCases)
  func everyClusterStandsTogether(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    let points = SamplePoints.grid(seed, rows: 14)
    let tree = try Hierarchical(linkage: linkage).trace(on: points).dendrogram
    for order in [Dendrogram.LeafOrder.lowestFirst, .optimal(points)] {
      let leaves = tree.leaves(order)
      #expect(leaves.sorted() == Array(0..<14))
      for merge in tree.merges {
        let places = tree.members(of: 14 + merge.index).compactMap { leaves.firstIndex(of: $0) }.sorted()
        #expect(places[places.count - 1] - places[0] == merge.size - 1)
      }
    }
    #expect(cost(tree.leaves(.optimal(points)), points) <= cost(tree.leaves(), points) + 1e-9)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theLowestCustomerStandsOnTheLeft(seed: UInt64) throws {
    let tree = try Hierarchical(linkage: .ward).trace(on: SamplePoints.blobs(seed, rows: 20)).dendrogram
    let leaves = tree.leaves()
    for node in 20...tree.root {
      let members = tree.members(of: node)
      #expect(leaves.first { members.contains($0) } == members.first)
    }
  }

  /// Against all the 2^(n - 1) ways to turn the merges.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOptimalOrderIsTheBestOfAll(seed: UInt64) throws {
    for (points, linkage) in [
      (SamplePoints.blobs(seed, rows: 7), Hierarchical.Linkage.average),
      (SamplePoints.grid(seed, rows: 7), .single),
      (SamplePoints.blobs(seed, rows: 2), .ward), (SamplePoints.blobs(seed, rows: 3), .complete),
    ] {
      let tree = try Hierarchical(linkage: linkage).trace(on: points).dendrogram
      let all = (0..<1 << tree.merges.count).map { turns in
        cost(tree.leaves(turned: tree.merges.indices.map { turns >> $0 & 1 == 1 }), points)
      }
      let best = try #require(all.min())
      let leaves = tree.leaves(.optimal(points))
      #expect(abs(cost(leaves, points) - best) < 1e-9)
      // The half with the lowest customer stands on the left.
      let left = Set(tree.members(of: tree.merges[tree.merges.count - 1].left))
      #expect(left.contains(leaves[0]) == left.contains(0))
    }
  }

  /// On a line the optimal order is the line's.
  @Test func aLineStaysALine() throws {
    let points = Matrix([[3], [0], [7], [1], [5], [6.5]])
    let tree = try Hierarchical(linkage: .average).trace(on: points).dendrogram
    let leaves = tree.leaves(.optimal(points)).map { points[$0, 0] }
    #expect(leaves == leaves.sorted() || leaves == leaves.sorted().reversed())
  }
}
