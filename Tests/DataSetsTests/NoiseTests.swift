import Clustering
import Customers
import Numerics
import Testing

@Suite struct NoiseTests {
  /// How far a WCSS curve lies below the line between its ends, for k from 1; 1 is the curve's whole fall.
  private func depths(_ wcss: [Double]) -> [Double] {
    let (first, last) = (wcss[0], wcss[wcss.count - 1])
    return wcss.enumerated().map { index, value in
      let chord = first + (last - first) * Double(index) / Double(wcss.count - 1)
      return (chord - value) / (first - last)
    }
  }

  @Test func `the WCSS falls with every cluster and its curve bends, though there are no groups`() throws {
    try forEverySample(of: .noise, seeds: 0..<50) { sampled in
      let wcss = try (1...8).map { clusters in
        var algorithm = sampled.call.kMeans
        algorithm.clusters = clusters
        return try algorithm.best(of: 1, on: sampled.points).wcss
      }
      for (larger, smaller) in zip(wcss, wcss.dropFirst()) { #expect(smaller < larger) }
      let depths = depths(wcss)
      let elbow = depths.indices.max { depths[$0] < depths[$1] }.map { $0 + 1 }
      #expect((3...5).contains(elbow ?? 0) && (depths.max() ?? 0) > 0.35, "\(depths)")
    }
  }

  /// One cluster, by the gap statistic (Tibshirani, Walther and Hastie 2001, doi:10.1111/1467-9868.00293):
  /// two lower the logarithm of the WCSS no more than they do for customers drawn evenly.
  @Test func `two clusters gain no more than for customers drawn evenly`() throws {
    let algorithm = KMeans(clusters: 2)
    func gain(_ points: Matrix) throws -> Double {
      let sides = (0..<2).map { Moments(points.column($0)) }
      let whole = sides.reduce(0) { $0 + Double(points.rows) * $1.standardDeviation * $1.standardDeviation }
      return logarithm(whole / (try algorithm.best(of: 3, on: points).wcss))
    }
    var random = SplitMix64(seed: 1)
    let even = try (0..<50).map { _ in
      try gain(Matrix(rows: 200, columns: 2, values: (0..<400).map { _ in random.uniform() }))
    }
    let reference = Moments(even)
    for seed in 0..<50 as Range<UInt64> {
      let found = try gain(Sampled(.noise, seed: seed).points)
      #expect(found < reference.mean + reference.standardDeviation, "seed \(seed)")
    }
  }
}
