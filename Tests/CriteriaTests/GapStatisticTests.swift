import Clustering
import Numerics
import Testing

@testable import Criteria

@Suite struct GapStatisticTests {
  @Test func byHand() throws {
    let e = exponential(1)
    let gaps = GapStatistic(
      range: 2...4, wcss: [e, 0, nil], references: [[e * e, 1, 1], [e * e * e * e, 1, 1]], seed: 9)
    #expect(gaps.references == 2 && gaps.seed == 9)
    let value = try #require(gaps.values[0])
    // Logarithms 2 and 4: mean 3, standard deviation 1.
    #expect(value.clusters == 2)
    #expect(abs(value.gap - 2) < 1e-15 && abs(value.expected - 3) < 1e-15)
    #expect(abs(value.error - 1.5.squareRoot()) < 1e-15)
    #expect(gaps.values[1] == nil && gaps.values[2] == nil, "no logarithm of 0, no gap of nothing")
    #expect(gaps.suggestion(by: .tibshirani) == 2)
    #expect(
      GapStatistic(range: 1...1, wcss: [nil], references: [[1]], seed: 1).suggestion(by: .firstMaximum) == nil
    )
  }

  /// The gaps alone.
  private func gaps(_ points: Matrix, seed: UInt64) throws -> [GapStatistic.Value] {
    let settings = ChoosingK(range: 1...6, seed: seed, restarts: 1, references: 12)
    let partitions = settings.growth.partitions(points)
    let work = SharedProgress(total: 1) { _ in }
    let found = settings.gapStatistic(points, wcss: partitions.map(\.wcss), .all, work)
    return try found.values.map { try #require($0) }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func farGroupsHaveTheLargestGapAndNoiseHasNone(seed: UInt64) throws {
    let groups = try gaps(farBlobs(seed, rows: 24), seed: seed)
    #expect(groups.max { $0.gap < $1.gap }?.clusters == 4)
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
