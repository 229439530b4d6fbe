import Clustering
import Numerics
import Testing

@testable import Criteria

@Suite struct StabilityTests {
  @Test func jaccardByHand() {
    // 0: three, two of them found in 1, five in either; 1: two, all of them within 1; 2: nobody drawn.
    let found = Bootstrap.jaccard([0, 0, 0, 1, 1], clusters: 3, [1, 1, 0, 1, 1])
    #expect(found == [0.4, 0.5, 0])
    #expect(Bootstrap.jaccard([0, 0, 1], clusters: 2, [4, 4, 2]) == [1, 1], "whatever their names")
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func farGroupsAlwaysComeBackByAnyAlgorithm(seed: UInt64) throws {
    let points = farBlobs(seed)
    let labels = Labels((0..<points.rows).map { $0 % 4 })
    let algorithms: [Reclustering] = [
      .kMeans(KMeans(clusters: 4), restarts: 10), .hierarchical(Hierarchical(clusters: 4)),
      .gaussianMixture(GaussianMixture(components: 4), restarts: 3),
    ]
    for algorithm in algorithms {
      let stability = try #require(
        Bootstrap(count: 10, seed: seed).stability(of: labels, on: points, algorithm))
      #expect(stability == Stability(clusters: [1, 1, 1, 1], bootstraps: 10))
      #expect(stability.mean == 1 && stability.least == 1)
    }
  }

  @Test(arguments: seeds) func sharesAreSharesAndNamesDoNotMatter(seed: UInt64) throws {
    let points = blobs(seed, spread: 3)
    let labels = try KMeans(clusters: 4, seed: seed).best(of: 3, on: points).finalLabels
    let bootstrap = Bootstrap(count: 6, seed: seed)
    let algorithm = Reclustering.kMeans(KMeans(clusters: 4), restarts: 2)
    let stability = try #require(bootstrap.stability(of: labels, on: points, algorithm, workers: .one))
    #expect(stability.clusters.allSatisfy { ($0 ?? -1) > 0 && ($0 ?? 2) <= 1 })
    let renamed = Labels(labels.map { [5, 2, 0, 3][$0] })
    let other = try #require(bootstrap.stability(of: renamed, on: points, algorithm, workers: Workers(3)))
    #expect([5, 2, 0, 3].map { other.clusters[$0] } == stability.clusters)
    #expect(other.clusters[1] == nil && other.clusters[4] == nil, "labels without customers")
    #expect(abs(other.mean - stability.mean) < 1e-15)
  }

  @Test(arguments: seeds) func drawsTakeTwoThirdsOfTheCustomersOnce(seed: UInt64) {
    let points = blobs(seed, rows: 300)
    let draw = Bootstrap().draw(points, seed: seed)
    #expect(draw.rows == Array(Set(draw.rows)).sorted())
    // 1 - 1/e are drawn at least once.
    #expect(abs(Double(draw.rows.count) / 300 - 0.632) < 0.08)
    #expect(draw.points == points.selecting(rows: draw.rows))
  }

  @Test func whatCannotBeClusteredHasNone() {
    let points = Matrix([[0], [1], [2]])
    let labels = Labels([0, 1, 2])
    let none = Reclustering { _, _ in nil }
    #expect(Bootstrap(count: 3).stability(of: labels, on: points, none) == nil)
    // Three of three customers are drawn now and then only; the other draws do not count.
    let stability = Bootstrap(count: 40).stability(
      of: labels, on: points, .kMeans(KMeans(clusters: 3), restarts: 1))
    #expect((1..<40).contains(stability?.bootstraps ?? 0))
    #expect(stability?.mean == 1)
  }
}
