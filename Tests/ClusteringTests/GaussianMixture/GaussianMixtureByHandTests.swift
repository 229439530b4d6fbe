import Numerics
import Testing

@testable import Clustering

/// Runs worked out on paper.
@Suite struct GaussianMixtureByHand {
  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }

  /// Two customers at -1 and 1, three quarters of each in one component and a quarter in the other.
  ///
  ///     initialize   weights 1/2, means -1/2 and 1/2, variances 3/4 (1/2)² + 1/4 (3/2)² = 3/4
  ///     expectation  squared distances over the variance 1/3 and 3, so the responsibilities are as
  ///                  1 to e^(-4/3), and each density is (e^(-1/6) + e^(-3/2)) / 2 / √(2π 3/4)
  ///     maximization means -t and t with t = tanh(2/3), variances 1 - t²
  @Test func twoCustomersOnALine() throws {
    let start = Matrix([[0.75, 0.25], [0.25, 0.75]])
    let algorithm = GaussianMixture(
      components: 2, regularization: 0, seeding: .given(start), maxIterations: 2)
    let steps = Array(try algorithm.steps(on: Matrix([[-1], [1]])))
    #expect(steps.count == 4)
    let first = steps[0].state
    #expect(first.components.map(\.weight) == [0.5, 0.5])
    #expect(close(first.components[0].mean[0], -0.5) && close(first.components[1].mean[0], 0.5))
    #expect(first.components.allSatisfy { close($0.smallestEigenvalue, 0.75) && close($0.effectiveSize, 1) })
    #expect(first.logLikelihood == nil && first.responsibilities.matrix == start)

    let small = exponential(-4.0 / 3)
    let expected = steps[1].state
    #expect(close(expected.responsibilities[0, 0], 1 / (1 + small)))
    #expect(close(expected.responsibilities[0, 1], small / (1 + small)))
    let density = (exponential(-1.0 / 6) + exponential(-1.5)) / 2 / (2 * .pi * 0.75).squareRoot()
    #expect(close(expected.logLikelihood ?? 0, 2 * logarithm(density)))

    let t = (1 - small) / (1 + small)
    let moved = steps[2].state.components
    #expect(close(moved[0].mean[0], -t) && close(moved[1].mean[0], t))
    #expect(close(moved[0].covariance[0, 0], 1 - t * t))
    guard case .maximization(let maximization) = steps[2].event else {
      Issue.record("no maximization")
      return
    }
    #expect(close(maximization.farthest, t - 0.5) && maximization.shifts.count == 2)
  }

  @Test func theKindsOfCovariance() throws {
    // Component 0: (0, 0), (2, 0), variances 1 and 0; component 1: (0, 4), (0, 8), variances 0 and 4.
    let points = Matrix([[0, 0], [2, 0], [0, 4], [0, 8]])
    let start = Matrix([[1, 0], [1, 0], [0, 1], [0, 1]])
    func covariances(_ kind: GaussianMixture.Covariance) throws -> [[Double]] {
      let algorithm = GaussianMixture(
        components: 2, covariance: kind, regularization: 0.5, seeding: .given(start), maxIterations: 1)
      return try algorithm.best(of: 1, on: points).finalComponents.map {
        $0.covariance.values.map { ($0 * 1e9).rounded() / 1e9 }
      }
    }
    #expect(try covariances(.full) == [[1.5, 0, 0, 0.5], [0.5, 0, 0, 4.5]])
    #expect(try covariances(.tied) == [[1, 0, 0, 2.5], [1, 0, 0, 2.5]])
    #expect(try covariances(.diagonal) == [[1.5, 0, 0, 0.5], [0.5, 0, 0, 4.5]])
    #expect(try covariances(.spherical) == [[1, 0, 0, 1], [2.5, 0, 0, 2.5]])
  }

  @Test func aTieGoesToTheLowestComponent() throws {
    let same = Matrix(rows: 3, columns: 2, repeating: 0.5)
    let algorithm = GaussianMixture(components: 2, seeding: .given(same), maxIterations: 1)
    let trace = try algorithm.best(of: 1, on: Matrix([[0], [1], [5]]))
    #expect(Array(trace.finalLabels) == [0, 0, 0])
    #expect(trace.finalResponsibilities.matrix == same)
  }

  @Test func freeParameters() throws {
    let counts = GaussianMixture.Covariance.allCases.map {
      GaussianMixture(components: 5, covariance: $0).freeParameters(features: 2)
    }
    // 10 numbers for means, 4 for weights, and 15, 3, 10 or 5 for covariances.
    #expect(counts == [29, 17, 24, 19])
    let trace = try GaussianMixture(components: 1).best(of: 1, on: Matrix([[0], [1], [5], [6]]))
    #expect(trace.bic == -2 * trace.logLikelihood + 2 * logarithm(4))
    #expect(trace.aic == -2 * trace.logLikelihood + 4)
  }

  @Test func aMillionToOneIsNoLogarithmOfZero() throws {
    // Every density but one's own is too small to be a number.
    let points = Matrix([[0], [1], [1e6], [1e6 + 1]])
    let trace = try GaussianMixture(components: 2).best(of: 1, on: points)
    #expect(trace.finalResponsibilities.matrix.values.sorted() == [0, 0, 0, 0, 1, 1, 1, 1])
    let variance = 0.25 + 1e-6
    let each = logarithm(0.5) - 0.5 * (logarithm(2 * .pi * variance) + 0.25 / variance)
    #expect(abs(trace.logLikelihood - 4 * each) < 1e-8)
  }
}
