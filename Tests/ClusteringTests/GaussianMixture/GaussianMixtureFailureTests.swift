import Numerics
import Testing

@testable import Clustering

/// What can't be run is refused before it begins.
@Suite struct GaussianMixtureRefusals {
  private let line = Matrix([[0], [1], [1], [4]])

  private func refused(
    _ failure: GaussianMixtureFailure, _ algorithm: GaussianMixture, _ points: Matrix? = nil,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: failure, sourceLocation: location) { try algorithm.steps(on: points ?? line) }
    #expect(throws: failure, sourceLocation: location) { try algorithm.best(of: 2, on: points ?? line) }
  }

  @Test func fewerDifferentCustomersThanComponents() {
    for seeding in [GaussianMixture.Seeding.kMeans, .random] {
      refused(
        .tooFewDistinctCustomers(distinct: 3, components: 4), GaussianMixture(components: 4, seeding: seeding)
      )
    }
    #expect(throws: Never.self) { try GaussianMixture(components: 3).steps(on: line) }
  }

  @Test func unusableNumbers() {
    for bad in [Double.nan, .infinity, -.infinity, 1e160] {
      refused(
        .unusableNumber(row: 1, feature: 1), GaussianMixture(components: 1), Matrix([[0, 1], [2, bad]]))
    }
  }

  @Test func unusableSettings() {
    refused(.componentsBelowOne(0), GaussianMixture(components: 0))
    refused(.maxIterationsBelowOne(0), GaussianMixture(components: 1, maxIterations: 0))
    refused(.unusableTolerance(-1), GaussianMixture(components: 1, tolerance: -1))
    refused(.unusableRegularization(-1e-9), GaussianMixture(components: 1, regularization: -1e-9))
    refused(.unusableRegularization(.infinity), GaussianMixture(components: 1, regularization: .infinity))
    refused(.noCustomers, GaussianMixture(components: 1), Matrix(rows: 0, columns: 2))
    refused(.noFeatures, GaussianMixture(components: 1), Matrix(rows: 2, columns: 0))
    #expect(throws: GaussianMixtureFailure.noRestarts(0)) {
      try GaussianMixture(components: 1).best(of: 0, on: line)
    }
  }

  @Test func unusableResponsibilities() {
    func given(_ rows: [[Double]]) -> GaussianMixture {
      GaussianMixture(components: 2, seeding: .given(Matrix(rows)))
    }
    refused(
      .givenResponsibilities(rows: 2, columns: 1, customers: 4, components: 2), given([[1], [1]]))
    for bad in [[0.5, 0.6], [1.5, -0.5], [.nan, 1], [0, 0]] {
      refused(.unusableResponsibilities(row: 2), given([[1, 0], [0.5, 0.5], bad, [0, 1]]))
    }
  }
}
