import Numerics
import TestSupport
import Testing

@testable import Clustering

private let seeds: [UInt64] = Array(1...8)

private func tree(_ seed: UInt64, _ linkage: Hierarchical.Linkage = .average, rows: Int = 20) throws
  -> Dendrogram
{
  try Hierarchical(linkage: linkage).trace(
    on: seed % 2 == 0 ? SamplePoints.grid(seed, rows: rows) : SamplePoints.blobs(seed, rows: rows)
  )
  .dendrogram
}

@Suite struct DendrogramLaws {
  @Test(arguments: seeds, Hierarchical.Linkage.allCases)
  func aCutHasSoManyClustersAndRefinesTheOneBefore(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    let tree = try tree(seed, linkage)
    var coarser = tree.cut(clusters: 1)
    for clusters in 1...20 {
      let labels = tree.cut(clusters: clusters)
      #expect(Set(labels) == Set(0..<clusters))
      // Numbers follow the lowest members.
      let firsts = (0..<clusters).map { labels.firstIndex(of: $0) ?? -1 }
      #expect(firsts == firsts.sorted())
      #expect(Set(zip(labels, coarser).map { [$0, $1] }).count == clusters)
      let nodes = tree.nodes(clusters: clusters)
      for (label, node) in nodes.enumerated() {
        #expect(tree.members(of: node) == labels.indices.filter { labels[$0] == label })
        #expect(tree.size(of: node) == labels.count { $0 == label })
      }
      coarser = labels
    }
  }

  @Test(arguments: seeds)
  func aCutByHeightKeepsTogetherWhatMergedBelow(seed: UInt64) throws {
    for linkage in Hierarchical.Linkage.allCases {
      let tree = try tree(seed, linkage)
      // The highest merge within each node, inversions or not.
      var highest = Array(repeating: 0.0, count: 20)
      for merge in tree.merges {
        highest.append(max(merge.height, highest[merge.left], highest[merge.right]))
      }
      for height in [-1, 0] + tree.merges.map(\.height) + [100] {
        let labels = tree.cut(height: height)
        for (a, b) in [(0, 1), (2, 17), (5, 9), (3, 19), (8, 11), (12, 4), (16, 7), (6, 18)] {
          #expect((labels[a] == labels[b]) == (highest[tree.commonNode(a, b)] <= height))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func copheneticDistancesAreUltrametricWhereHeightsRise(seed: UInt64) throws {
    for linkage in Hierarchical.Linkage.allCases {
      let tree = try tree(seed, linkage, rows: 12)
      let distances = tree.copheneticDistances()
      for a in 0..<12 {
        #expect(distances[a, a] == 0)
        for b in 0..<a {
          #expect(distances[a, b] == tree.copheneticDistance(a, b) && distances[b, a] == distances[a, b])
          let larger = (0..<12).map { max(distances[a, $0], distances[$0, b]) }.min() ?? 0
          #expect(!linkage.isMonotone || distances[a, b] <= TieRule.limit(ofHeight: larger))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func aCutWithinAGapGivesItsClusters(seed: UInt64) throws {
    for linkage in Hierarchical.Linkage.allCases {
      let tree = try tree(seed, linkage)
      #expect(tree.gaps.map(\.clusters) == (2...19).reversed())
      for gap in tree.gaps where gap.length > 1e-9 {
        #expect(Set(tree.cut(height: gap.lower + gap.length / 2)).count == gap.clusters)
      }
      let largest = try #require(tree.largestGap)
      #expect(tree.gaps.allSatisfy { $0.length <= largest.length })
      #expect(tree.gaps.allSatisfy { $0.length < largest.length || $0.clusters >= largest.clusters })
    }
  }

  @Test func theLargestGapOfTwoPairs() throws {
    let tree = try Hierarchical(linkage: .single).trace(on: Matrix([[0], [1], [10], [11.5]])).dendrogram
    #expect(tree.largestGap == Dendrogram.Gap(clusters: 2, lower: 1.5, upper: 9))
    #expect(tree.largestGap?.length == 7.5)
    #expect(try Hierarchical().trace(on: Matrix([[0], [1]])).dendrogram.largestGap == nil)
  }

  @Test func ofEqualGapsTheOneWithFewerClusters() throws {
    let tree = try Hierarchical(linkage: .single).trace(on: Matrix([[0], [1], [3], [6]])).dendrogram
    #expect(tree.largestGap == Dendrogram.Gap(clusters: 2, lower: 2, upper: 3))
  }

  /// Each merge lies lower than the one that it is built on.
  @Test func aCutBelowAnInversionLeavesOutWhatIsBuiltOnIt() {
    let tree = Dendrogram([
      Merge(index: 0, left: 0, right: 1, height: 2, size: 2),
      Merge(index: 1, left: 2, right: 4, height: 1.9, size: 3, isInversion: true),
      Merge(index: 2, left: 3, right: 5, height: 1.8, size: 4, isInversion: true),
    ])
    #expect(Array(tree.cut(height: 1.95)) == [0, 1, 2, 3])
    #expect(Array(tree.cut(height: 2)) == [0, 0, 0, 0])
    #expect(tree.gaps.map(\.lower) == [2, 2] && tree.inversions == [1, 2])
  }

  @Test func twoCustomers() throws {
    let tree = try Hierarchical().trace(on: Matrix([[0], [1]])).dendrogram
    #expect(tree.root == 2 && tree.parent(of: 0) == 2 && tree.parent(of: 2) == nil)
    #expect(tree.leaves() == [0, 1] && tree.gaps.isEmpty)
    #expect(Array(tree.cut(clusters: 2)) == [0, 1] && Array(tree.cut(clusters: 1)) == [0, 0])
    #expect(tree.height(of: 0) == 0 && tree.height(of: 2) == 1 && tree.members(of: 2) == [0, 1])
  }
}
