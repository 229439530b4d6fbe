import Numerics
import TestSupport
import Testing

@testable import Clustering

/// The hot loop against its definition in plain code, to the last bit.
@Suite struct NearestCentroidsLaws {
  @Test(arguments: [1, 7, 8, 9, 64, 515, 1000, 9001], [1, 2, 5])
  func itDoesWhatItSaysInTheOrderItSays(rows: Int, features: Int) {
    for seed in 1...2 as ClosedRange<UInt64> {
      let points = SamplePoints.blobs(seed, rows: rows, features: features, centers: 4)
      let centroids = points.selecting(rows: (0..<6).map { $0 * rows / 6 })
      let before = Labels((0..<rows).map { $0 % 6 })
      let packed = PackedPoints(points)
      let found = NearestCentroids(of: packed, among: centroids, before: before, workers: Workers(3))

      var wcss = 0.0
      var sums = Matrix(rows: 6, columns: features)
      var counts = Array(repeating: 0, count: 6)
      var changes: [LabelChange] = []
      for chunk in 0..<packed.chunks.count {
        // The sums of a chunk: over every eighth customer, and over these eight sums.
        var laneSums = Array(repeating: Matrix(rows: 6, columns: features), count: Chunks.lanes)
        var laneWCSS = Array(repeating: 0.0, count: Chunks.lanes)
        for row in packed.chunks.rowRange(chunk) {
          let squared = (0..<6).map { squaredDistance(points[row: row], centroids[row: $0]) }
          let nearest = squared.indices.min { squared[$0] < squared[$1] } ?? 0
          laneWCSS[row % Chunks.lanes] += squared[nearest]
          counts[nearest] += 1
          for feature in 0..<features {
            laneSums[row % Chunks.lanes][nearest, feature] += points[row, feature]
          }
          if before[row] != nearest { changes.append(LabelChange(row: row, from: before[row], to: nearest)) }
        }
        wcss += laneWCSS.reduce(0, +)
        for cluster in 0..<6 {
          for feature in 0..<features {
            sums[cluster, feature] += laneSums.reduce(0) { $0 + $1[cluster, feature] }
          }
        }
      }
      #expect(found.wcss == wcss)
      #expect(found.counts == counts)
      #expect(found.sums == sums)
      #expect(found.changes == changes)
    }
  }
}
