import Numerics
import Testing

@testable import Clustering

/// Runs worked out on paper.
@Suite struct HierarchicalByHand {
  /// Four customers on a line at 0, 2, 5 and 9. The first merge is always (0, 1) at 2, which makes
  /// cluster 4. What is left then, with 2 and 3 at a distance of 4 from each other:
  ///
  ///     single    4-2: 3     4-3: 7     (2, 4) at 3, then 3 is at 4
  ///     complete  4-2: 5     4-3: 9     (2, 3) at 4, then 4 and 5 are at 9
  ///     average   4-2: 4     4-3: 8     a tie: (2, 4) has the lowest members 0 and 2 and comes before
  ///                                     (2, 3); then 3 is at (9 + 7 + 4)/3
  ///     weighted  as average, then 3 is at (8 + 4)/2
  ///     ward      2 x 2/3 x 4^2 = 64/3 for 4-2, so (2, 3) at 4; means 1 and 7, sizes 2 and 2: 2 x 36 = 72
  ///     centroid  4 has its mean at 1: a tie again; then the mean is at 7/3
  ///     median    4 has its middle at 1: a tie again; then the middle is at (1 + 5)/2
  @Test(
    arguments: [
      (.single, [3, 4], [2, 3], [4, 5], [1, 1]),
      (.complete, [4, 9], [2, 4], [3, 5], [1, 1]),
      (.average, [4, 20.0 / 3], [2, 3], [4, 5], [2, 1]),
      (.weighted, [4, 6], [2, 3], [4, 5], [2, 1]),
      (.ward, [4, 72.0.squareRoot()], [2, 4], [3, 5], [1, 1]),
      (.centroid, [4, 20.0 / 3], [2, 3], [4, 5], [2, 1]),
      (.median, [4, 6], [2, 3], [4, 5], [2, 1]),
    ] as [(Hierarchical.Linkage, [Double], [Int], [Int], [Int])])
  func fourCustomersOnALine(
    linkage: Hierarchical.Linkage, heights: [Double], left: [Int], right: [Int], tied: [Int]
  ) throws {
    let points = Matrix([[0], [2], [5], [9]])
    let merges = try Hierarchical(linkage: linkage).trace(on: points).merges
    #expect(merges[0] == Merge(index: 0, left: 0, right: 1, height: 2, size: 2))
    for (index, merge) in merges.dropFirst().enumerated() {
      #expect(abs(merge.height - heights[index]) < 1e-12)
      #expect(merge.left == left[index] && merge.right == right[index] && merge.tied == tied[index])
    }
  }

  /// The corners of a square, in turn. Four sides are tied; the first one joins 0 and 1.
  ///
  ///     single    each corner left is at 1 from the pair and from the other: three pairs are tied, then one
  ///     ward      a corner is at 2 x 2/3 x 5/4 = 5/3 from the pair, so (2, 3) at 1 is alone; then 2 x 1
  @Test func theCornersOfASquare() throws {
    let points = Matrix([[0, 0], [1, 0], [1, 1], [0, 1]])
    let single = try Hierarchical(linkage: .single).trace(on: points).merges
    #expect(single.map(\.tied) == [4, 3, 1] && single.map(\.height) == [1, 1, 1])
    #expect(single.map(\.left) == [0, 2, 3] && single.map(\.right) == [1, 4, 5])
    let ward = try Hierarchical(linkage: .ward).trace(on: points).merges
    #expect(ward.map(\.tied) == [4, 1, 1] && ward.map(\.left) == [0, 2, 4])
    #expect(ward[1].height == 1 && abs(ward[2].height - 2.0.squareRoot()) < 1e-12)
  }

  /// Two customers 2 apart, a third 1.9 above the middle between them: nearer to the middle than they are to
  /// each other.
  @Test func anInversion() throws {
    let points = Matrix([[0, 0], [2, 0], [1, 1.9]])
    for linkage in [Hierarchical.Linkage.centroid, .median] {
      let trace = try Hierarchical(linkage: linkage).trace(on: points)
      #expect(trace.event(at: 0) == Merge(index: 0, left: 0, right: 1, height: 2, size: 2))
      #expect(abs(trace.event(at: 1).height - 1.9) < 1e-12 && trace.event(at: 1).isInversion)
      #expect(trace.dendrogram.inversions == [1])
      #expect(trace.line(at: 1, customers: [])?.contains { $0.0 == "inversion" } == true)
    }
    #expect(try Hierarchical(linkage: .average).trace(on: points).dendrogram.inversions.isEmpty)
  }

  /// The table of the four customers on a line, average linkage, as it shrinks.
  ///
  ///          0  1  2  3           4  2  3           5     3
  ///     0    .  2  5  9      4    .  4  8      5    .  20/3
  ///     1    2  .  3  7      2    4  .  4      3  20/3    .
  ///     2    5  3  .  4      3    8  4  .
  ///     3    9  7  4  .
  @Test func theTableOfDistances() throws {
    let trace = try Hierarchical(linkage: .average).trace(on: Matrix([[0], [2], [5], [9]]))
    let first = trace.table(before: 0)
    #expect(first.clusters == [0, 1, 2, 3])
    #expect(first.heights == Matrix([[0, 2, 5, 9], [2, 0, 3, 7], [5, 3, 0, 4], [9, 7, 4, 0]]))
    let second = trace.table(before: 1)
    #expect(second.clusters == [4, 2, 3])
    #expect(second.heights == Matrix([[0, 4, 8], [4, 0, 4], [8, 4, 0]]))
    #expect(trace.table(before: 2).clusters == [5, 3])
    #expect(abs(trace.table(before: 2).heights[0, 1] - 20.0 / 3) < 1e-12)
    #expect(trace.table(before: 3).clusters == [6])
  }
}
