import Clustering
import Numerics
import Testing

@testable import Criteria

@Suite struct GrownPartitionsLaws {
  @Test(arguments: seeds) func wcssFallsWithKAndIsThatOfThePartition(seed: UInt64) throws {
    for points in [blobs(seed), grid(seed), blobs(seed, rows: 31, features: 4)] {
      let distinct = Set(points.rowArrays).count
      let growth = GrownPartitions(limit: 12, seed: seed, restarts: 1)
      let partitions = growth.partitions(points)
      #expect(partitions.count == min(12, distinct))
      for (index, partition) in partitions.enumerated() {
        #expect(partition.centroids.rows == index + 1)
        #expect(Set(partition.labels) == Set(0...index))
        let sum = partition.labels.enumerated().reduce(0) {
          $0 + squaredDistance(points[row: $1.offset], partition.centroids[row: $1.element])
        }
        #expect(abs(partition.wcss - sum) <= 1e-9 * max(1, sum))
        if index > 0 { #expect(partition.wcss <= partitions[index - 1].wcss) }
      }
      #expect(growth.partitions(points, workers: Workers(3)) == partitions)
    }
  }

  @Test(arguments: seeds) func noneIsWorseThanTheStartsAlone(seed: UInt64) throws {
    let points = blobs(seed, rows: 50, centers: 7)
    var grown = 0
    for (index, partition) in GrownPartitions(limit: 9, seed: seed, restarts: 2).partitions(points)
      .enumerated()
    {
      let trace = try KMeans(clusters: index + 1, seed: seed).best(of: 2, on: points)
      #expect(partition.restarts == 2)
      #expect(partition.isGrown == (partition.wcss < trace.wcss))
      if partition.isGrown {
        grown += 1
      } else {
        #expect(partition.labels == trace.finalLabels && partition.hits == trace.restarts.hits)
      }
    }
    #expect(grown > 0, "two starts do not find the best of nine clusters")
  }
}
