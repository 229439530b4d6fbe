import Clustering
import Customers
import Numerics
import Segments
import Testing

/// Sets that show what linkages do: each does, through the merges themselves.
@Suite struct HierarchicalSetsTests {
  @Test func `chain: single linkage joins the groups and leaves one customer, Ward keeps them apart`() throws
  {
    try forEverySample(of: .chain) { sampled in
      let single = try sampled.call.hierarchical.trace(on: sampled.points)
      #expect(single.algorithm.linkage == .single)
      let sizes = single.finalLabels.sizes(clusters: 2).sorted()
      #expect(sizes == [1, sampled.points.rows - 1])
      let heights = single.merges.map(\.height)
      #expect(heights[heights.count - 1] > 2 * heights[heights.count - 2], "plain to see")
      let ward = try Hierarchical(linkage: .ward, clusters: 2).trace(on: sampled.points)
      #expect(sampled.agreement(ward.finalLabels, amongGroups: [0, 1]) == 1)
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
