import Numerics
import TestSupport
import Testing

@testable import Clustering

/// The methods that keep no table of distances give what the table gives.
@Suite struct FastMethods {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func wardFromCentroidsIsWardFromTheTable(seed: UInt64) {
    for points in [
      SamplePoints.grid(seed, rows: 90), SamplePoints.grid(seed, rows: 40, features: 1),
      SamplePoints.grid(seed, rows: 50, features: 4),
      SamplePoints.blobs(seed, rows: 90), SamplePoints.blobs(seed, rows: 70, features: 6),
      jitteredGrid(seed, rows: 60),
      jitteredGrid(seed, rows: 30, features: 1),
    ] {
      let fromCentroids = orderedMerges(WardCentroids(points))
      #expect(agree(fromCentroids, orderedMerges(DistanceTable(points, linkage: .ward))))
    }
  }

  @Test func wardFromCentroidsWhereNobodyDiffers() {
    let merges = orderedMerges(WardCentroids(Matrix(rows: 40, columns: 3, repeating: 0.1)))
    #expect(merges.map(\.tied) == (2...40).reversed().map { $0 * ($0 - 1) / 2 })
    #expect(merges.allSatisfy { $0.height == 0 })
  }

  /// Small differences far from 0, as dates have, and groups that lie a billion times farther apart than
  /// their members: ties within a group are still seen.
  @Test(arguments: 1...4 as ClosedRange<UInt64>, [1e3, 1e6, 1e9])
  func wardFromCentroidsWhereDistancesDifferALot(seed: UInt64, spread: Double) {
    var generator = SplitMix64(seed: seed)
    let points = Matrix(
      SamplePoints.grid(seed, rows: 60).rowArrays.map {
        [$0[0] + spread * Double(5 + generator.index(below: 4)), $0[1]]
      })
    let table = orderedMerges(DistanceTable(points, linkage: .ward))
    #expect(agree(orderedMerges(WardCentroids(points)), table))
    #expect(table.count { $0.tied > 1 } > 20)
  }

  /// After any merges the nearest cluster is found, whichever boxes are passed over.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theNearestIsFound(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var distances = WardCentroids(SamplePoints.blobs(seed, rows: 150, features: 3))
    var left = Array(0..<150)
    for round in 0..<100 {
      let a = generator.index(below: left.count - 1)
      let b = a + 1 + generator.index(below: left.count - a - 1)
      _ = distances.merge(left[a], left[b], limits: Array(repeating: 0, count: 150), touched: [])
      left.remove(at: b)
      if round == 60 {
        distances.keep(left)
        left = Array(left.indices)
      }
      let row = left[generator.index(below: left.count - 1)]
      let all = left.filter { $0 > row }.map { (slot: $0, distance: distances.distance(row, $0)) }
      let least = all.map(\.distance).min()
      let found = distances.nearest(inRow: row)
      #expect(found.least == least && found.count == 1)
      #expect(found.slot == all.first { $0.distance == least }?.slot)
      let limit = found.least * 3
      #expect(distances.count(inRow: row, atMost: limit) == all.count { $0.distance <= limit })
      #expect(distances.first(inRow: row, atMost: limit) == all.first { $0.distance <= limit }?.slot)
    }
  }

  /// The spanning tree is used exactly where nothing is tied, and then gives what the table gives.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theSpanningTreeKnowsWhenItCanNotSay(seed: UInt64) {
    var tied = 0
    for points in [
      SamplePoints.grid(seed, rows: 5, features: 4), SamplePoints.blobs(seed, rows: 45),
      SamplePoints.grid(seed, rows: 30),
    ] {
      let merges = orderedMerges(DistanceTable(points, linkage: .single))
      let tree = SpanningTree(points)
      #expect(tree.hasTies == merges.contains { $0.tied > 1 })
      tied += tree.hasTies ? 1 : 0
      if !tree.hasTies {
        var names = ClusterNames(customers: points.rows)
        var joinings = tree.joinings()
        for merge in merges { #expect(joinings.next().map { names.merge($0) } == merge) }
      }
    }
    #expect(tied >= 1)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func pointsOfOneGroupLieTogether(seed: UInt64) {
    let points = SamplePoints.blobs(seed, rows: 203, features: 3)
    let order = neighborlyOrder(of: points.values, features: 3, group: 16)
    #expect(order.sorted() == Array(0..<203))
    let first = Array(order[..<112]).map { points[row: $0] }
    let second = Array(order[112...]).map { points[row: $0] }
    // 13 groups of sixteen: seven in the first half, which some feature divides from the rest.
    #expect(
      (0..<3).contains { feature in
        (first.map { $0[$0.startIndex + feature] }.max() ?? 0)
          <= (second.map { $0[$0.startIndex + feature] }.min() ?? 0)
      })
  }
}
