import Numerics
import Testing

@testable import Clustering

/// Runs worked out on paper.
@Suite struct KMeansByHand {
  /// Four customers on a line at 0, 2, 6 and 10, centroids started at 0 and 2.
  ///
  ///     assign  {0} {2, 6, 10}   WCSS 0 + 0 + 16 + 64 = 80
  ///     update  0, 6             WCSS 0 + 16 + 0 + 16 = 32
  ///     assign  {0, 2} {6, 10}   WCSS 0 + 4 + 0 + 16 = 20; customer 2 changes
  ///     update  1, 8             WCSS 1 + 1 + 4 + 4 = 10
  ///     assign  nobody changes
  @Test func fourCustomersOnALine() throws {
    let points = Matrix([[0], [2], [6], [10]])
    let algorithm = KMeans(clusters: 2, seeding: .given(Matrix([[0], [2]])))
    let steps = Array(try algorithm.steps(on: points))
    #expect(steps.map(\.state.wcss) == [nil, nil, 80, 32, 20, 10, 10])
    #expect(
      steps.map { Array($0.state.labels) }[2...] == [
        [0, 1, 1, 1], [0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1],
      ])
    #expect(steps[3].state.centroids == Matrix([[0], [6]]))
    #expect(steps[5].state.centroids == Matrix([[1], [8]]))
    guard case .assign(let second) = steps[4].event, case .update(let update) = steps[5].event else {
      Issue.record("other events than expected")
      return
    }
    #expect(second.changes == [LabelChange(row: 1, from: 1, to: 0)])
    #expect(update.shifts == [1, 2])
  }

  @Test func aTieGoesToTheLowestIndex() throws {
    let points = Matrix([[0], [1], [2]])
    let steps = Array(try KMeans(clusters: 2, seeding: .given(Matrix([[2], [0]]))).steps(on: points))
    #expect(Array(steps[2].state.labels) == [1, 0, 0])
  }

  /// Three centroids, the last far from everybody: relocated to the farthest customer.
  @Test func anEmptiedClusterIsRelocated() throws {
    let points = Matrix([[0], [1], [5], [6]])
    let start = KMeans.Seeding.given(Matrix([[0], [5], [100]]))
    let steps = Array(try KMeans(clusters: 3, seeding: start).steps(on: points))
    guard case .relocate(let relocation) = steps[4].event else {
      Issue.record("no relocation")
      return
    }
    // Customers 1 and 3 are both at distance 1: the first is taken.
    #expect(relocation.customer == 1 && relocation.centroid == 2 && relocation.donor == 0)
    #expect(relocation.squaredDistance == 1)
    #expect(steps[4].state.wcss == 1 && steps[4].state.sizes == [1, 2, 1])
    #expect(steps.last?.state.wcss == 0.5)
  }

  @Test func anEmptiedClusterIsKept() throws {
    let points = Matrix([[0], [1], [5], [6]])
    let start = KMeans.Seeding.given(Matrix([[0], [5], [100]]))
    let trace = try KMeans(clusters: 3, seeding: start, emptied: .keep).best(of: 1, on: points)
    #expect(trace.map(\.event).contains(.keep(centroid: 2)))
    #expect(trace.finalCentroids == Matrix([[0.5], [5.5], [100]]))
    #expect(trace.sizes(at: trace.count - 1) == [2, 2, 0])
  }

  @Test func anEmptiedClusterIsDropped() throws {
    let points = Matrix([[0], [1], [5], [6]])
    let start = KMeans.Seeding.given(Matrix([[100], [0], [5]]))
    let trace = try KMeans(clusters: 3, seeding: start, emptied: .drop).best(of: 1, on: points)
    #expect(trace.map(\.event).contains(.drop(KMeansStep.Drop(centroid: 0, renumbered: 2))))
    #expect(trace.finalCentroids == Matrix([[5.5], [0.5]]))
    #expect(Array(trace.finalLabels) == [1, 1, 0, 0])
  }

  @Test func theLimitEndsARun() throws {
    let points = Matrix([[0], [2], [6], [10]])
    let algorithm = KMeans(clusters: 2, seeding: .given(Matrix([[0], [2]])), maxIterations: 2)
    let trace = try algorithm.best(of: 1, on: points)
    #expect(trace.reason == .limit && trace.iterations == 2 && trace.wcss == 20)
  }

  @Test func theToleranceEndsARunAfterOneMoreAssignment() throws {
    // The first update moves the centroids by 0 and 4; the mean variance is 14.75.
    let points = Matrix([[0], [2], [6], [10]])
    var algorithm = KMeans(clusters: 2, seeding: .given(Matrix([[0], [2]])))
    algorithm.tolerance = 16 / 14.75 + 1e-9
    let trace = try algorithm.best(of: 1, on: points)
    #expect(trace.reason == .converged && trace.iterations == 2 && trace.wcss == 20)
    algorithm.tolerance = 16 / 14.75 - 1e-9
    #expect(try algorithm.best(of: 1, on: points).iterations == 3)
  }
}
