import Clustering
import Numerics
import Testing

@testable import Criteria

@Suite struct SilhouetteLaws {
  @Test(arguments: seeds) func itIsWhatItsDefinitionSays(seed: UInt64) throws {
    for points in [blobs(seed), grid(seed), blobs(seed, rows: 23, features: 5)] {
      let labels = randomLabels(seed, rows: points.rows, clusters: 5)
      let silhouette = try #require(Silhouette(of: labels, points: points))
      for (row, customer) in silhouette.customers.enumerated() {
        func mean(_ label: Int) -> Double? {
          let others = labels.indices.filter { labels[$0] == label && $0 != row }
          let sum = others.reduce(0) {
            $0 + squaredDistance(points[row: row], points[row: $1]).squareRoot()
          }
          return others.isEmpty ? nil : sum / Double(others.count)
        }
        let means = Set(labels).subtracting([labels[row]]).map { mean($0) ?? 0 }
        let other = try #require(means.min())
        #expect(customer.label == labels[row] && customer.neighbor != labels[row])
        #expect(abs(customer.other - other) < 1e-12)
        #expect(abs((mean(customer.neighbor) ?? -1) - other) < 1e-12)
        #expect(abs(customer.own - (mean(labels[row]) ?? 0)) < 1e-12)
        let larger = max(customer.own, customer.other)
        let width = mean(labels[row]) == nil || larger == 0 ? 0 : (other - customer.own) / larger
        #expect(abs(customer.width - width) < 1e-12)
        #expect((-1...1).contains(customer.width))
      }
      let mean = silhouette.customers.reduce(0) { $0 + $1.width } / Double(points.rows)
      #expect(abs(silhouette.mean - mean) < 1e-14)
    }
  }

  @Test(arguments: seeds) func neitherNamesNorOrderNorUnitsMatter(seed: UInt64) throws {
    let points = blobs(seed)
    let labels = randomLabels(seed, rows: points.rows, clusters: 5)
    let silhouette = try #require(Silhouette(of: labels, points: points))
    var generator = SplitMix64(seed: seed)
    let names = generator.shuffled(Array(0...labels.max()!))
    let renamed = try #require(Silhouette(of: Labels(labels.map { names[$0] }), points: points))
    #expect(renamed.customers.map(\.width) == silhouette.customers.map(\.width))
    let scaled = try #require(Silhouette(of: labels, points: points.scaled(by: 0x1p-7)))
    #expect(scaled.customers.map(\.width) == silhouette.customers.map(\.width), "bit by bit")
    let order = generator.shuffled(Array(0..<points.rows))
    let shuffled = try #require(
      Silhouette(of: Labels(order.map { labels[$0] }), points: points.selecting(rows: order)))
    for (place, row) in order.enumerated() {
      #expect(abs(shuffled.customers[place].width - silhouette.customers[row].width) < 1e-12)
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func theNumberOfWorkersChangesNoBit(workers: Int) {
    let points = blobs(3, rows: 1003, features: 3)
    let labels = randomLabels(3, rows: 1003, clusters: 6)
    #expect(
      Silhouette(of: labels, points: points, workers: Workers(workers))
        == Silhouette(of: labels, points: points, workers: .one))
  }

  @Test func clusterMeansAreMeansOfTheirCustomers() throws {
    let labels = Labels([0, 0, 2, 2, 2, 0])
    let silhouette = try #require(Silhouette(of: labels, points: blobs(1, rows: 6)))
    let means = silhouette.clusterMeans
    #expect(means.count == 3 && means[1] == nil)
    for label in [0, 2] {
      let widths = silhouette.customers.filter { $0.label == label }.map(\.width)
      #expect(means[label] == widths.reduce(0, +) / 3)
    }
  }
}

@Suite struct SilhouetteByHand {
  @Test func fourOnALine() throws {
    let points = Matrix([[0], [1], [4], [5]])
    let silhouette = try #require(Silhouette(of: Labels([0, 0, 1, 1]), points: points))
    #expect(silhouette.customers[0] == .init(label: 0, own: 1, neighbor: 1, other: 4.5, width: 3.5 / 4.5))
    #expect(silhouette.customers[1] == .init(label: 0, own: 1, neighbor: 1, other: 3.5, width: 2.5 / 3.5))
    #expect(abs(silhouette.mean - (3.5 / 4.5 + 2.5 / 3.5) / 2) < 1e-15)
  }

  @Test func whoIsAloneHasNoWidthAndWhoIsMisplacedABadOne() throws {
    let points = Matrix([[0], [1], [10]])
    let silhouette = try #require(Silhouette(of: Labels([0, 1, 0]), points: points))
    #expect(silhouette.customers[1].width == 0 && silhouette.customers[1].other == 5)
    #expect(silhouette.customers[0].width == -0.9)
  }

  @Test func customersInOnePlaceHaveNoWidth() throws {
    let silhouette = try #require(
      Silhouette(of: Labels([0, 1, 0, 1]), points: Matrix(rows: 4, columns: 2, repeating: 3)))
    #expect(silhouette.customers.allSatisfy { $0.width == 0 } && silhouette.mean == 0)
  }

  @Test func oneClusterAndAsManyAsCustomersHaveNone() {
    let points = blobs(1, rows: 5)
    #expect(Silhouette(of: Labels([0, 0, 0, 0, 0]), points: points) == nil)
    #expect(Silhouette(of: Labels([3, 3, 3, 3, 3]), points: points) == nil)
    #expect(Silhouette(of: Labels([0, 1, 2, 3, 4]), points: points) == nil)
    #expect(Silhouette(of: Labels([0]), points: blobs(1, rows: 1)) == nil)
  }
}
