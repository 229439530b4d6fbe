import Numerics
import TestSupport
import Testing

@testable import Clustering

private let kinds = GaussianMixture.Covariance.allCases

/// Data on which components shrink to points and lines: flagged, explained by numbers, never no number.
@Suite struct CollapsingComponents {
  /// Runs to the end and checks that all that is computed on the way is a number.
  private func run(_ algorithm: GaussianMixture, _ points: Matrix) throws -> GaussianMixtureTrace {
    let trace = try algorithm.best(of: 1, on: points)
    for step in trace {
      let state = step.state
      #expect(state.logLikelihood?.isFinite ?? true)
      for component in state.components {
        #expect(component.weight > 0 && component.mean.allSatisfy(\.isFinite))
        #expect(component.covariance.values.allSatisfy(\.isFinite) && component.smallestEigenvalue.isFinite)
      }
      for row in 0..<points.rows {
        let responsibilities = state.responsibilities[row: row]
        #expect(responsibilities.allSatisfy { $0 >= 0 } && abs(responsibilities.reduce(0, +) - 1) < 1e-12)
      }
    }
    return trace
  }

  /// Twelve customers in one place, and others around elsewhere.
  private let duplicates = Matrix(
    Array(repeating: [9.0, 9.0], count: 12) + SamplePoints.blobs(5, rows: 20, centers: 1).rowArrays)

  @Test(arguments: kinds)
  func aHeapOfDuplicatesIsFlagged(kind: GaussianMixture.Covariance) throws {
    let algorithm = GaussianMixture(components: 2, covariance: kind)
    let trace = try run(algorithm, duplicates)
    if kind == .tied {
      // The others' covariance is everybody's.
      #expect(trace.collapsing == [])
    } else {
      let heap = trace.finalLabels[0]
      #expect(trace.collapsing == [heap] && trace.restarts.degenerate == 1)
      let collapse = try #require(trace.finalComponents[heap].collapse)
      let thin = try #require(collapse.thin)
      #expect(abs(thin.value - 1e-6) < 1e-9 && abs(thin.limit - 1e-5) < 1e-15)
      #expect(collapse.small == nil && collapse.raised == nil)
    }
  }

  @Test(arguments: kinds)
  func withoutRegularizationTheFloorKeepsItANumber(kind: GaussianMixture.Covariance) throws {
    let trace = try run(GaussianMixture(components: 2, covariance: kind, regularization: 0), duplicates)
    let heap = trace.finalLabels[0]
    if kind != .tied {
      // 1e-11 of the largest number, squared.
      let raised = try #require(trace.finalComponents[heap].collapse?.raised)
      #expect(abs(raised / 81e-22 - 1) < 1e-3)
    }
  }

  @Test(arguments: kinds, [0, 1e-6])
  func asManyComponentsAsCustomers(kind: GaussianMixture.Covariance, regularization: Double) throws {
    let algorithm = GaussianMixture(
      components: 7, covariance: kind, regularization: regularization, maxIterations: 8)
    let trace = try run(algorithm, SamplePoints.blobs(2, rows: 7))
    #expect(trace.collapsing == Array(0..<7))
    #expect(Set(trace.finalLabels).count == 7)
  }

  @Test(arguments: kinds, [0, 1e-6])
  func customersOnALine(kind: GaussianMixture.Covariance, regularization: Double) throws {
    let line = Matrix(SamplePoints.blobs(4, rows: 30, features: 1).rowArrays.map { [$0[0], 2 * $0[0] + 1] })
    let algorithm = GaussianMixture(
      components: 2, covariance: kind, regularization: regularization, maxIterations: 8)
    let trace = try run(algorithm, line)
    // A line along no axis is thin only for ellipses that can lie along it.
    #expect(trace.collapsing == (kind.isDiagonal ? [] : [0, 1]))
    if regularization == 0 && !kind.isDiagonal {
      #expect(trace.finalComponents.allSatisfy { $0.collapse?.raised != nil })
    }
  }

  @Test func aComponentWithTooFewCustomersIsFlagged() throws {
    // Three customers of 2 features, and a fourth one's half: enough for a covariance, with a half less not.
    let points = Matrix([[0, 0], [3, 1], [1, 4], [50, 50], [52, 51], [51, 54], [49, 49]])
    func collapses(_ share: Double, _ kind: GaussianMixture.Covariance) throws -> [ComponentCollapse?] {
      let first = [1, 1, share, 0, 0, 0, 0]
      let start = GaussianMixture.Seeding.given(Matrix(first.map { [$0, 1 - $0] }))
      let algorithm = GaussianMixture(components: 2, covariance: kind, seeding: start)
      return try #require(try algorithm.steps(on: points).first { _ in true }).state.components.map(
        \.collapse)
    }
    let small = try collapses(0.5, .full)
    #expect(small[0]?.small?.value == 2.5 && small[0]?.small?.limit == 3 && small[0]?.thin == nil)
    #expect(small[1] == nil)
    #expect(try collapses(1, .full)[0] == nil)
    #expect(try collapses(0.5, .diagonal)[0] == nil)
  }

  @Test(arguments: kinds)
  func eventsTellWhoBeganAndCeasedToCollapse(kind: GaussianMixture.Covariance) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let algorithm = GaussianMixture(
        components: 6, covariance: kind, seeding: seed % 2 == 0 ? .kMeans : .random, seed: seed,
        maxIterations: 30)
      var collapsing: Set<Int> = []
      for step in try algorithm.best(of: 1, on: SamplePoints.grid(seed, rows: 14)) {
        switch step.event {
        case .initialize(let initialization): collapsing = Set(initialization.collapsed)
        case .expectation: break
        case .maximization(let maximization):
          #expect(collapsing.isDisjoint(with: maximization.collapsed))
          #expect(collapsing.isSuperset(of: maximization.recovered))
          collapsing = collapsing.union(maximization.collapsed).subtracting(maximization.recovered)
        }
        let now = step.state.components.indices.filter { step.state.components[$0].collapse != nil }
        #expect(Set(now) == collapsing && step.state.isDegenerate == !collapsing.isEmpty)
      }
    }
  }

  @Test(arguments: kinds, [1e139, 1e20, 1e-20, 1e-170, Double.leastNonzeroMagnitude])
  func hugeAndTinyNumbersDoNotTrap(kind: GaussianMixture.Covariance, scale: Double) throws {
    let points = Matrix(SamplePoints.blobs(1, rows: 18).rowArrays.map { $0.map { $0 * scale } })
    for (seeding, regularization) in [
      (GaussianMixture.Seeding.kMeans, 1e-6), (.random, 0), (.kMeans, 0), (.random, 1e280),
    ] {
      _ = try run(
        GaussianMixture(
          components: 2, covariance: kind, regularization: regularization, seeding: seeding,
          maxIterations: 3),
        points)
    }
  }

  @Test(arguments: kinds)
  func anOutlierAndAConstantFeatureAreNumbers(kind: GaussianMixture.Covariance) throws {
    for regularization in [0, 1e-6] {
      let algorithm = GaussianMixture(
        components: 3, covariance: kind, regularization: regularization, maxIterations: 5)
      _ = try run(algorithm, Matrix(SamplePoints.blobs(6, rows: 20).rowArrays + [[1e9, -1e9]]))
      let flat = try run(
        algorithm, Matrix(SamplePoints.blobs(6, rows: 20).rowArrays.map { [$0[0], 1e6, $0[1]] }))
      if kind != .spherical { #expect(flat.collapsing == [0, 1, 2]) }
    }
  }

  @Test(arguments: kinds)
  func aGoodFitIsNotFlagged(kind: GaussianMixture.Covariance) throws {
    let trace = try run(
      GaussianMixture(components: 2, covariance: kind), SamplePoints.blobs(8, rows: 60, centers: 2))
    #expect(trace.collapsing == [] && trace.restarts.degenerate == 0)
  }
}
