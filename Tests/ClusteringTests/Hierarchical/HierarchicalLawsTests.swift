import Numerics
import TestSupport
import Testing

@testable import Clustering

private let seeds: [UInt64] = Array(1...12)
private let linkages = Hierarchical.Linkage.allCases

/// What has to be true of every run, whatever the data.
@Suite struct HierarchicalLaws {
  /// The same pairs, sizes, numbers of tied pairs and heights; but for Ward, whose distances come from
  /// centroids, to the last bit.
  @Test(arguments: seeds, linkages)
  func theMergesAreThoseOfTheTextbook(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    for points in [
      SamplePoints.grid(seed, rows: 40), SamplePoints.grid(seed, rows: 30, features: 1),
      SamplePoints.grid(seed, rows: 30, features: 4),
      SamplePoints.blobs(seed, rows: 30), SamplePoints.blobs(seed, rows: 21, features: 5),
      jitteredGrid(seed, rows: 36),
      jitteredGrid(seed, rows: 24, features: 1),
    ] {
      let merges = try Hierarchical(linkage: linkage).trace(on: points).merges
      let plain = plainMerges(points, linkage)
      #expect(linkage == .ward ? agree(merges, plain) : merges == plain)
    }
  }

  /// Customers so close together that which pairs are tied changes with every merge.
  @Test(arguments: linkages)
  func customersThatAreAllButEqual(linkage: Hierarchical.Linkage) {
    for seed in 1...150 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      let points = Matrix((0..<10).map { _ in (0..<2).map { _ in 3e-10 * generator.uniform() } })
      #expect(orderedMerges(DistanceTable(points, linkage: linkage)) == plainMerges(points, linkage))
    }
  }

  @Test func nobodyDiffersFromAnybody() throws {
    let points = Matrix(rows: 20, columns: 2, repeating: 3)
    for linkage in linkages {
      let trace = try Hierarchical(linkage: linkage).trace(on: points)
      #expect(trace.merges == plainMerges(points, linkage))
      #expect(trace.event(at: 0).tied == 190 && trace.merges.allSatisfy { $0.height == 0 })
    }
  }

  /// A height is the distance that the linkage is defined by, taken from the customers themselves.
  @Test(arguments: seeds, linkages.filter { $0 != .weighted && $0 != .median })
  func heightsAreWhatTheLinkageSays(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    for points in [SamplePoints.grid(seed, rows: 30), SamplePoints.blobs(seed, rows: 30, features: 3)] {
      let tree = try Hierarchical(linkage: linkage).trace(on: points).dendrogram
      for merge in tree.merges {
        let height = try #require(definedHeight(linkage, merge.left, merge.right, tree, points))
        #expect(abs(merge.height - height) <= 1e-9 * max(1, height))
      }
    }
  }

  @Test(arguments: seeds, linkages)
  func sizesAddUpAndNumbersFollow(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    let points = SamplePoints.grid(seed, rows: 40)
    let trace = try Hierarchical(linkage: linkage).trace(on: points)
    #expect(trace.count == 39)
    var sizes = Array(repeating: 1, count: 40)
    var merged: Set<Int> = []
    for (index, merge) in trace.merges.enumerated() {
      #expect(merge.index == index && merge.left < merge.right && merge.right < 40 + index)
      #expect(merged.insert(merge.left).inserted && merged.insert(merge.right).inserted)
      #expect(merge.size == sizes[merge.left] + sizes[merge.right] && merge.tied >= 1)
      sizes.append(merge.size)
    }
    #expect(trace.event(at: 38).size == 40)
  }

  @Test(arguments: seeds)
  func heightsRiseWhereTheLinkageIsMonotone(seed: UInt64) throws {
    for linkage in linkages where linkage.isMonotone {
      for points in [SamplePoints.grid(seed), SamplePoints.blobs(seed), jitteredGrid(seed, rows: 60)] {
        let trace = try Hierarchical(linkage: linkage).trace(on: points)
        #expect(trace.dendrogram.inversions.isEmpty)
        for (lower, upper) in zip(trace.merges, trace.merges.dropFirst()) {
          #expect(lower.height <= TieRule.limit(ofHeight: upper.height))
        }
      }
    }
  }

  @Test func centroidAndMedianHaveInversionsAndSaySo() throws {
    for linkage in linkages where !linkage.isMonotone {
      var inversions = 0
      for seed in seeds {
        let tree = try Hierarchical(linkage: linkage).trace(on: SamplePoints.blobs(seed, rows: 60)).dendrogram
        for merge in tree.merges {
          let below = max(tree.height(of: merge.left), tree.height(of: merge.right))
          #expect(merge.isInversion == (merge.height < below))
          inversions += merge.isInversion ? 1 : 0
        }
      }
      #expect(inversions > 10)
    }
  }

  /// Without ties the order of the customers in the file changes nothing.
  @Test(arguments: seeds, linkages)
  func theOrderOfTheCustomersDoesNotMatter(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    let points = SamplePoints.blobs(seed, rows: 35, features: 3)
    var generator = SplitMix64(seed: seed)
    let order = generator.shuffled(Array(0..<35))
    let tree = try Hierarchical(linkage: linkage).trace(on: points).dendrogram
    let other = try Hierarchical(linkage: linkage).trace(on: points.selecting(rows: order)).dendrogram
    for (merge, second) in zip(tree.merges, other.merges) {
      #expect(merge.tied == 1 && second.tied == 1)
      #expect(abs(merge.height - second.height) <= 1e-9 * max(1, merge.height))
      let members = other.members(of: 35 + second.index).map { order[$0] }
      #expect(tree.members(of: 35 + merge.index) == members.sorted())
    }
  }

  /// Kruskal's algorithm, over all pairs.
  @Test(arguments: seeds)
  func singleLinkageHasTheEdgesOfTheMinimumSpanningTree(seed: UInt64) throws {
    for points in [SamplePoints.grid(seed), SamplePoints.blobs(seed)] {
      let pairs = (0..<60).flatMap { a in (0..<a).map { (a, $0) } }
        .map { (distance: squaredDistance(points[row: $0.0], points[row: $0.1]).squareRoot(), ends: $0) }
      var parts = Array(0..<60)
      var heights: [Double] = []
      for pair in pairs.sorted(by: { $0.distance < $1.distance }) {
        let (a, b) = (parts[pair.ends.0], parts[pair.ends.1])
        if a == b { continue }
        heights.append(pair.distance)
        for row in parts.indices where parts[row] == a { parts[row] = b }
      }
      #expect(try Hierarchical(linkage: .single).trace(on: points).merges.map(\.height) == heights)
    }
  }

  @Test(arguments: seeds, linkages)
  func theSequenceIsMultiPassAndTheTraceItsRecording(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    let points = SamplePoints.grid(seed, rows: 25)
    let steps = try Hierarchical(linkage: linkage).steps(on: points)
    let first = Array(steps)
    #expect(first == Array(steps))
    #expect(first == Array(try Hierarchical(linkage: linkage).trace(on: points)))
  }

  @Test(arguments: seeds)
  func labelsAreTheLowestMembers(seed: UInt64) throws {
    for step in try Hierarchical(linkage: .average).steps(on: SamplePoints.grid(seed, rows: 25)) {
      let labels = step.state.labels
      #expect(Set(labels).count == step.state.clusters)
      for row in labels.indices { #expect(labels.firstIndex(of: labels[row]) == labels[row]) }
    }
  }
}

/// The distance between two clusters from its definition; `nil` for those that depend on how they grew.
private func definedHeight(
  _ linkage: Hierarchical.Linkage, _ left: Int, _ right: Int, _ tree: Dendrogram, _ points: Matrix
) -> Double? {
  let (a, b) = (tree.members(of: left), tree.members(of: right))
  let pairs = a.flatMap { a in b.map { squaredDistance(points[row: a], points[row: $0]).squareRoot() } }
  let means = [a, b].map { members in
    (0..<points.columns).map { feature in
      members.reduce(0) { $0 + points[$1, feature] } / Double(members.count)
    }
  }
  let between = squaredDistance(means[0][...], means[1][...])
  let (na, nb) = (Double(a.count), Double(b.count))
  return switch linkage {
  case .ward: (2 * na * nb / (na + nb) * between).squareRoot()
  case .average: pairs.reduce(0, +) / Double(pairs.count)
  case .complete: pairs.max()
  case .single: pairs.min()
  case .centroid: between.squareRoot()
  case .weighted, .median: nil
  }
}
