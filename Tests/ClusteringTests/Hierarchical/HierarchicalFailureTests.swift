import Numerics
import TestSupport
import Testing

@testable import Clustering

/// What can't be run is refused before it begins.
@Suite struct HierarchicalRefusals {
  private let line = Matrix([[0], [1], [1], [4]])

  @Test func tooFewCustomers() {
    for rows in [0, 1] {
      #expect(throws: HierarchicalFailure.tooFewCustomers(rows)) {
        try Hierarchical().steps(on: Matrix(rows: rows, columns: 2))
      }
    }
    #expect(throws: HierarchicalFailure.noFeatures) {
      try Hierarchical().steps(on: Matrix(rows: 3, columns: 0))
    }
  }

  @Test func unusableCuts() {
    #expect(throws: HierarchicalFailure.clustersBelowOne(0)) { try Hierarchical(clusters: 0).steps(on: line) }
    #expect(throws: HierarchicalFailure.tooFewDistinctCustomers(distinct: 3, clusters: 4)) {
      try Hierarchical(clusters: 4).steps(on: line)
    }
    #expect(throws: Never.self) { try Hierarchical(clusters: 3).steps(on: line) }
  }

  @Test func unusableNumbers() {
    for bad in [Double.nan, .infinity, -.infinity, 1e160] {
      #expect(throws: HierarchicalFailure.unusableNumber(row: 1, feature: 1)) {
        try Hierarchical().steps(on: Matrix([[0, 1], [2, bad]]))
      }
    }
  }

  @Test func hugeAndTinyNumbersDoNotTrap() throws {
    for scale in [1e139, 1e-170, Double.leastNonzeroMagnitude] {
      let points = Matrix((0..<30).map { [Double($0 % 7) * scale, Double($0 % 4) * scale] })
      for linkage in Hierarchical.Linkage.allCases {
        let trace = try Hierarchical(linkage: linkage, clusters: 2).trace(on: points)
        #expect(trace.count == 29 && trace.merges.allSatisfy { $0.height.isFinite })
      }
      #expect(orderedMerges(WardCentroids(points)).allSatisfy { $0.height.isFinite })
    }
  }
}

/// Runs whose distances do not fit in memory.
@Suite struct HierarchicalMemory {
  @Test func aTableThatDoesNotFitIsRefusedWithWhatWouldFit() {
    // 100 customers have 4950 distances of eight bytes.
    let points = SamplePoints.blobs(1, rows: 100)
    for linkage in Hierarchical.Linkage.allCases where ![.ward, .single].contains(linkage) {
      let algorithm = Hierarchical(linkage: linkage)
      #expect(throws: Never.self) { try algorithm.steps(on: points, memoryLimit: 39_600) }
      // 99 customers have 4851.
      let failure = HierarchicalFailure.tooLarge(customers: 100, bytes: 39_600, limit: 39_599, fitting: 99)
      #expect(throws: failure) { try algorithm.steps(on: points, memoryLimit: 39_599) }
    }
  }

  @Test func wardNeedsNoTable() throws {
    #expect(try Hierarchical(linkage: .ward).trace(on: SamplePoints.grid(1), memoryLimit: 0).count == 59)
  }

  @Test func singleNeedsNoTableUnlessPairsAreTied() throws {
    let free = SamplePoints.blobs(3, rows: 50)
    let trace = try Hierarchical(linkage: .single).trace(on: free, memoryLimit: 0)
    #expect(trace == (try Hierarchical(linkage: .single).trace(on: free)))
    let failure = HierarchicalFailure.tooLarge(customers: 50, bytes: 9800, limit: 0, fitting: 1)
    #expect(throws: failure) {
      try Hierarchical(linkage: .single).trace(on: SamplePoints.grid(3, rows: 50), memoryLimit: 0)
    }
  }

  @Test func whatFitsIsTheMostThatFits() {
    for bytes in [0, 7, 8, 23, 24, 1000, 12_345, 1 << 40, Int.max] {
      let customers = DistanceTable.customers(fitting: bytes)
      #expect(DistanceTable.bytes(customers: customers) <= bytes)
      #expect(bytes == Int.max || DistanceTable.bytes(customers: customers + 1) > bytes)
    }
    #expect(DistanceTable.bytes(customers: Int.max) == Int.max)
  }
}
