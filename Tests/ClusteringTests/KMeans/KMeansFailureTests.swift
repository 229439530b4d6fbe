import Numerics
import Testing

@testable import Clustering

/// What can't be run is refused before it begins.
@Suite struct KMeansRefusals {
  private let line = Matrix([[0], [1], [1], [4]])

  @Test func fewerDifferentCustomersThanClusters() {
    #expect(throws: KMeansFailure.tooFewDistinctCustomers(distinct: 3, clusters: 4)) {
      try KMeans(clusters: 4).steps(on: line)
    }
    #expect(throws: Never.self) { try KMeans(clusters: 3).steps(on: line) }
  }

  @Test func unusableNumbers() {
    for bad in [Double.nan, .infinity, -.infinity, 1e160] {
      #expect(throws: KMeansFailure.unusableNumber(row: 1, feature: 1)) {
        try KMeans(clusters: 1).steps(on: Matrix([[0, 1], [2, bad]]))
      }
    }
  }

  @Test func unusableSettings() {
    #expect(throws: KMeansFailure.clustersBelowOne(0)) { try KMeans(clusters: 0).steps(on: line) }
    #expect(throws: KMeansFailure.noRestarts(0)) { try KMeans(clusters: 1).best(of: 0, on: line) }
    #expect(throws: KMeansFailure.noCustomers) {
      try KMeans(clusters: 1).steps(on: Matrix(rows: 0, columns: 2))
    }
    #expect(throws: KMeansFailure.maxIterationsBelowOne(0)) {
      try KMeans(clusters: 1, maxIterations: 0).steps(on: line)
    }
    #expect(throws: KMeansFailure.unusableTolerance(-1)) {
      try KMeans(clusters: 1, tolerance: -1).steps(on: line)
    }
    #expect(throws: KMeansFailure.givenCentroids(rows: 1, columns: 1, clusters: 2, features: 1)) {
      try KMeans(clusters: 2, seeding: .given(Matrix([[0]]))).steps(on: line)
    }
  }

  @Test func hugeAndTinyNumbersDoNotTrap() throws {
    for scale in [1e139, 1e-170, Double.leastNonzeroMagnitude] {
      let points = Matrix([[0], [1], [2], [3], [4]].map { [$0[0] * scale] })
      for seeding in [KMeans.Seeding.plusPlus, .greedy, .forgy, .randomPartition] {
        let trace = try KMeans(clusters: 2, seeding: seeding, maxIterations: 20).best(of: 3, on: points)
        #expect(trace.wcss.isFinite && trace.sizes(at: trace.count - 1).reduce(0, +) == 5)
      }
    }
  }
}
