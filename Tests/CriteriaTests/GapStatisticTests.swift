import Clustering
import Numerics
import Testing

@testable import Criteria

@Suite struct GapStatisticTests {
  @Test func byHand() throws {
    let e = exponential(1)
    let value = try #require(GapStatistic(wcss: e, references: [e * e, e * e * e * e]))
    // Logarithms 2 and 4: mean 3, standard deviation 1.
    #expect(abs(value.gap - 2) < 1e-15 && abs(value.expected - 3) < 1e-15)
    #expect(abs(value.error - 1.5.squareRoot()) < 1e-15)
    #expect(GapStatistic(wcss: 0, references: [1, 1]) == nil, "no logarithm of 0")
    #expect(GapStatistic(wcss: nil, references: [1]) == nil, "no gap of nothing")
    #expect(GapStatistic(wcss: e, references: [1, nil]) == nil, "nor of what one reference lacks")
    let known = sweep([row(2) { $0.gap = value }, row(3), row(4) { $0.gap = value }])
    #expect(known.suggestion(by: .tibshirani) == 2, "what follows a k without a gap does not count")
    #expect(sweep([row(1)]).suggestion(by: .firstMaximum) == nil)
  }

  /// The gaps alone.
  private func gaps(_ points: Matrix, seed: UInt64) throws -> [GapStatistic] {
    let settings = ChoosingK(range: 1...6, seed: seed, restarts: 1, references: 12)
    var rows = settings.growth.partitions(points).enumerated().map { index, partition in
      row(index + 1) { $0.partition = partition }
    }
    settings.addGaps(to: &rows, points, .all, SharedProgress(total: 1) { _ in })
    return try rows.map { try #require($0.gap) }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func farGroupsHaveTheLargestGapAndNoiseHasNone(seed: UInt64) throws {
    let groups = try gaps(farBlobs(seed, rows: 24), seed: seed)
    #expect(groups.indices.max { groups[$0].gap < groups[$1].gap } == 3, "with four clusters")
    var generator = SplitMix64(seed: seed)
    let noise = Matrix(rows: 60, columns: 2, values: (0..<120).map { _ in generator.uniform() })
    for value in try gaps(noise, seed: seed) { #expect(value.gap.magnitude < 5 * value.error) }
  }

  @Test func referencesLieInTheBoxAndFillIt() {
    let points = blobs(4, rows: 30, features: 3)
    let box = UniformBox(around: points).points(2000, seed: 5)
    #expect(box.rows == 2000 && box.columns == 3)
    for feature in 0..<3 {
      let (own, drawn) = (Moments(points.column(feature)), Moments(box.column(feature)))
      #expect(drawn.minimum >= own.minimum && drawn.maximum <= own.maximum)
      let extent = own.maximum - own.minimum
      #expect(drawn.maximum - drawn.minimum > 0.98 * extent)
      #expect(abs(drawn.mean - (own.minimum + own.maximum) / 2) < 0.03 * extent)
    }
    #expect(box == UniformBox(around: points).points(2000, seed: 5))
    #expect(box != UniformBox(around: points).points(2000, seed: 6))
  }
}
