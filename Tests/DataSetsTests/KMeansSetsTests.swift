import Clustering
import Criteria
import Customers
import Numerics
import Segments
import Testing

/// Sets that show where k-means errs: each does, through k-means itself.
@Suite struct KMeansSetsTests {
  @Test func `two moons: k-means cuts both, single linkage finds them`() throws {
    try forEverySample(of: .twoMoons) { sampled in
      let agreement = sampled.agreement(try sampled.kMeans().finalLabels)
      #expect(agreement < 0.6, "\(agreement)")
      let followed = try sampled.call.hierarchical.trace(on: sampled.points)
      #expect(sampled.agreement(followed.finalLabels) == 1)
    }
  }

  @Test func `two moons: the crescents have a lower silhouette than the cut through both`() throws {
    try forEverySample(of: .twoMoons, seeds: 0..<30) { sampled in
      if sampled.points.rows > 200 { return }
      let cut = try #require(Silhouette(of: sampled.kMeans().finalLabels, points: sampled.points))
      let moons = try #require(Silhouette(of: Labels(sampled.sample.groups), points: sampled.points))
      #expect(moons.mean < cut.mean)
    }
  }

  @Test func `unequal sizes: a smaller WCSS than that of the groups, got by splitting the large one`() throws
  {
    try forEverySample(of: .unequalSizes) { sampled in
      let trace = try sampled.kMeans()
      #expect(sampled.wcssOfGroups > 1.15 * trace.wcss)
      #expect(sampled.agreement(trace.finalLabels) < 0.5)
      let labels = trace.finalLabels
      let small = labels.indices.filter { sampled.sample.groups[$0] > 0 }
      let large = labels.indices.filter { sampled.sample.groups[$0] == 0 }
      #expect(Set(small.map { labels[$0] }).count == 1, "the small groups are one cluster")
      let parts = Set(large.map { labels[$0] }).map { part in large.count { labels[$0] == part } }
      #expect(parts.sorted().suffix(2).allSatisfy { 10 * $0 > 3 * large.count }, "\(parts)")
    }
  }

  @Test func `unequal spread: k-means cuts into the wide group, a mixture does much less`() throws {
    try forEverySample(of: .unequalSpread) { sampled in
      let labels = try sampled.kMeans().finalLabels
      let mixture = try sampled.call.mixture.best(of: 2, on: sampled.points).finalLabels
      let (cut, fitted) = (sampled.agreement(labels), sampled.agreement(mixture))
      #expect(fitted > 0.8 && fitted > cut + 0.1, "\(cut), \(fitted)")
      let tight = labels.indices.first { sampled.sample.groups[$0] == 1 }.map { labels[$0] }
      let wide = labels.indices.filter { sampled.sample.groups[$0] == 0 }
      let lost = wide.count { labels[$0] == tight }
      #expect(20 * lost > wide.count, "\(lost) of \(wide.count) went to the tight group's cluster")
    }
  }

  @Test func `emptied cluster: centroids without customers are moved`() throws {
    try forEverySample(of: .emptiedCluster, seeds: 0..<100) { sampled in
      let relocations = try sampled.kMeans().count { step in
        if case .relocate = step.event { true } else { false }
      }
      #expect(relocations > 0)
    }
  }

  /// The groups are the best partition there is, or nearly so.
  @Test func `bad start: most starts end far above the best WCSS, and that of the call is one of them`()
    throws
  {
    try forEverySample(of: .badStart) { sampled in
      let best = sampled.wcssOfGroups
      let ofCall = try sampled.kMeans().wcss
      #expect(ofCall > 2 * best, "the call's start")
      let starts = try sampled.call.kMeans.best(of: 16, on: sampled.points).restarts.wcss
      #expect(starts.allSatisfy { $0 > 0.9 * best })
      #expect(starts.count { $0 > 2 * best } >= 8, "\(starts.map { $0 / best })")
    }
    let found = try Sampled(.badStart, seed: 1)
    var better = found.call.kMeans
    better.seeding = .plusPlus
    let labels = try better.best(of: 10, on: found.points).finalLabels
    #expect(found.agreement(labels) == 1)
  }

  /// A lesson says that the space is crossed seldom, not never.
  @Test func `bad start: uneven starts stay uneven more often than not, but some get across`() throws {
    let sampled = try Sampled(.badStart, seed: 1)
    let points = sampled.points
    /// How many centroids lie in each pair: two groups are a pair.
    func pairs(_ centroids: Matrix) -> [Int] {
      (0..<centroids.rows).reduce(into: [0, 0, 0]) { counts, centroid in
        func squared(_ row: Int) -> Double {
          zip(points[row: row], centroids[row: centroid]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        let nearest = (0..<points.rows).min { squared($0) < squared($1) } ?? 0
        counts[sampled.sample.groups[nearest] / 2] += 1
      }
    }
    var (uneven, crossed) = (0, 0)
    for seed in 0..<200 as Range<UInt64> {
      var algorithm = sampled.call.kMeans
      algorithm.seed = seed
      let trace = try algorithm.best(of: 1, on: points)
      let seeds = trace.centroids(at: algorithm.clusters - 1)
      guard pairs(seeds) != [2, 2, 2] else { continue }
      uneven += 1
      if pairs(trace.finalCentroids) == [2, 2, 2] { crossed += 1 }
    }
    #expect(uneven > 100 && crossed > 0 && 2 * crossed < uneven, "\(crossed) of \(uneven)")
  }

  @Test func `scale matters: unscaled only the income counts, scaled the groups are found`() throws {
    try forEverySample(of: .scaleMatters) { sampled in
      let labels = try sampled.kMeans().finalLabels
      #expect(abs(sampled.agreement(labels)) < 0.1)
      let incomes = labels.indices.sorted { sampled.points[$0, 0] < sampled.points[$1, 0] }
      let switches = zip(incomes, incomes.dropFirst()).count { labels[$0] != labels[$1] }
      // Customers on the border may have the same income.
      #expect(switches <= 5, "the border is an income")
    }
    try forEverySample(of: .scaleMatters, scaling: .standard) { sampled in
      let labels = try sampled.kMeans(restarts: 10).finalLabels
      #expect(sampled.agreement(labels) > 0.9)
    }
  }
}
