import Clustering
import Customers
import Numerics
import Segments
import Testing

/// Sets that show what linkages do: each does, through the merges themselves.
@Suite struct HierarchicalSetsTests {
  @Test func `chain: cut into two and three, single linkage holds nearly all, Ward keeps the groups apart`()
    throws
  {
    try forEverySample(of: .chain, seeds: 0..<200) { sampled in
      let single = try sampled.call.hierarchical.trace(on: sampled.points)
      #expect(single.algorithm.linkage == .single)
      let ward = try Hierarchical(linkage: .ward, clusters: 2).trace(on: sampled.points)
      func largest(_ trace: HierarchicalTrace, _ clusters: Int) -> Double {
        let sizes = trace.dendrogram.cut(clusters: clusters).sizes(clusters: clusters)
        return Double(sizes.max() ?? 0) / Double(sampled.points.rows)
      }
      let seed = sampled.sample.customers[0]
      for clusters in 2...3 {
        #expect(largest(single, clusters) >= 0.9, "\(seed)")
        #expect(largest(ward, clusters) <= 0.7, "\(seed)")
      }
      #expect(sampled.agreement(ward.finalLabels, amongGroups: [0, 1]) > 0.9)
    }
  }

  @Test func `four linkages: each joins what the set says, and no two results are nearly the same`() throws {
    try forEverySample(of: .fourLinkages, seeds: 0..<200) { sampled in
      let linkages: [Hierarchical.Linkage] = [.complete, .average, .centroid, .ward]
      let partitions = try linkages.map { linkage in
        var algorithm = sampled.call.hierarchical
        algorithm.linkage = linkage
        return try algorithm.trace(on: sampled.points).finalLabels
      }
      let groups = sampled.sample.groups
      /// The groups in each cluster.
      func parts(_ labels: Labels) -> Set<Set<Int>> {
        Set(
          Set(labels).map { label in
            Set(groups.indices.filter { labels[$0] == label }.map { groups[$0] })
          })
      }
      #expect(parts(partitions[1]) == [[0], [1], [2, 3], [4], [5]], "average")
      #expect(parts(partitions[2]) == [[0, 1], [2], [3], [4], [5]], "centroid")
      #expect(parts(partitions[3]) == [[0], [1], [2], [3], [4, 5]], "Ward")
      for row in 0...1 {
        let members = groups.indices.filter { groups[$0] == row }
        #expect(Set(members.map { partitions[0][$0] }).count > 1, "complete linkage cuts the rows")
      }
      for (index, one) in partitions.enumerated() {
        for other in partitions[..<index] { #expect(adjustedRandIndex(one, other) < 0.9) }
      }
    }
  }

  @Test(arguments: [Scaling.standard, .none])
  func `inversion: the last merge lies clearly lower than the one before`(scaling: Scaling) throws {
    try forEverySample(of: .inversion, seeds: 0..<500, scaling: scaling) { sampled in
      let trace = try sampled.call.hierarchical.trace(on: sampled.points)
      let heights = trace.merges.map(\.height)
      #expect(heights[10] < 0.96 * heights[9] && trace.dendrogram.inversions == [10])
      #expect(heights[9] > 2 * heights[8], "the three groups come first")
      #expect(sampled.agreement(trace.dendrogram.cut(clusters: 3)) == 1)
    }
  }

  @Test func `ties: most merges are tied, and another order of rows makes other segments`() throws {
    var partitions: Set<[Int]> = []
    try forEverySample(of: .ties, seeds: 0..<100) { sampled in
      let trace = try sampled.call.hierarchical.trace(on: sampled.points)
      #expect(trace.merges.count { $0.tied > 1 } >= 5)
      let byCustomer = zip(sampled.sample.customers.map(\.id), trace.finalLabels).sorted { $0.0 < $1.0 }
      partitions.insert(numberedAnew(byCustomer.map(\.1)))
      // The same customers, in other rows.
      let others = DataSet.ties.sample(seed: 1).customers.sorted { $0.id < $1.id }
      #expect(sampled.sample.customers.sorted { $0.id < $1.id } == others)
    }
    #expect(partitions.count >= 10, "\(partitions.count)")
    let neighbors = try (0..<50 as Range<UInt64>).count { seed in
      try segments(seed) != segments(seed + 1)
    }
    #expect(neighbors >= 40, "another seed, other segments")
  }

  /// The segment of each customer, by its number.
  private func segments(_ seed: UInt64) throws -> [Int] {
    let sampled = try Sampled(.ties, seed: seed)
    let labels = try sampled.call.hierarchical.trace(on: sampled.points).finalLabels
    return numberedAnew(
      zip(sampled.sample.customers.map(\.id), labels).sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// Labels in the order in which they turn up.
  private func numberedAnew(_ labels: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return labels.map { label in
      let number = numbers[label] ?? numbers.count
      numbers[label] = number
      return number
    }
  }
}
