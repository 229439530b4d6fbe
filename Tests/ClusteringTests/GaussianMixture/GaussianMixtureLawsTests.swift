import Numerics
import TestSupport
import Testing

@testable import Clustering

private let seeds: [UInt64] = Array(1...12)
private let kinds = GaussianMixture.Covariance.allCases

/// Responsibilities drawn at random, customers x components.
private func drawn(_ seed: UInt64, rows: Int, components: Int) -> Matrix {
  var generator = SplitMix64(seed: seed)
  return Matrix(
    (0..<rows).map { _ in
      let draws = (0..<components).map { _ in generator.uniform() }
      return draws.map { $0 / draws.reduce(0, +) }
    })
}

private func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}

/// What has to be true of every run, whatever the data.
@Suite struct GaussianMixtureLaws {
  @Test(arguments: seeds, kinds)
  func everyStepIsTheTextbooks(seed: UInt64, kind: GaussianMixture.Covariance) throws {
    let points = SamplePoints.blobs(seed, rows: 33, features: 1 + Int(seed % 4), centers: 3)
    for seeding in [GaussianMixture.Seeding.kMeans, .random] {
      let algorithm = GaussianMixture(
        components: 1 + Int(seed % 3), covariance: kind, regularization: 1e-3, seeding: seeding, seed: seed,
        maxIterations: 4)
      var responsibilities = Matrix(rows: 0, columns: 0)
      for step in try algorithm.steps(on: points) {
        let state = step.state
        if case .expectation(let expectation) = step.event {
          var total = 0.0
          for row in 0..<points.rows {
            let naive = NaiveMixture.expectation(points[row: row], state.components)
            total += naive.logDensity
            let found = state.responsibilities[row: row]
            #expect(zip(found, naive.responsibilities).allSatisfy { abs($0 - $1) < 1e-10 })
            #expect(abs(found.reduce(0, +) - 1) < 1e-14)
          }
          #expect(close(expectation.logLikelihood, total, 1e-11))
        } else {
          if state.iteration == 0 { responsibilities = state.responsibilities.matrix }
          let naive = NaiveMixture.maximization(points, responsibilities, algorithm)
          for (j, component) in state.components.enumerated() {
            #expect(close(component.weight, naive.weights[j], 1e-12))
            #expect(zip(component.mean, naive.means[j]).allSatisfy { close($0, $1, 1e-12) })
            #expect(
              zip(component.covariance.values, naive.covariances[j].values).allSatisfy {
                close($0, $1, 1e-12)
              })
            #expect(close(component.effectiveSize, responsibilities.column(j).reduce(0, +), 1e-12))
          }
          #expect(abs(state.components.map(\.weight).reduce(0, +) - 1) < 1e-14)
        }
        responsibilities = state.responsibilities.matrix
      }
    }
  }

  @Test(arguments: seeds, kinds)
  func theLogLikelihoodNeverFalls(seed: UInt64, kind: GaussianMixture.Covariance) throws {
    for seeding in [GaussianMixture.Seeding.kMeans, .random] {
      let points = SamplePoints.blobs(seed, rows: 40, centers: 3)
      let algorithm = GaussianMixture(
        components: 3, covariance: kind, seeding: seeding, seed: seed, maxIterations: 25)
      var before = -Double.infinity
      for step in try algorithm.steps(on: points) {
        guard case .expectation(let expectation) = step.event else { continue }
        // Regularization moves a maximization a trifle away from the maximum.
        #expect(expectation.logLikelihood >= before - 1e-5)
        if let gain = expectation.gain { #expect(close(gain * 40, expectation.logLikelihood - before)) }
        before = expectation.logLikelihood
      }
      #expect(before.isFinite)
    }
  }

  @Test(arguments: seeds, kinds)
  func oneComponentIsTheMeanAndCovarianceOfAll(seed: UInt64, kind: GaussianMixture.Covariance) throws {
    let points = SamplePoints.blobs(seed, rows: 25, features: 3)
    for seeding in [GaussianMixture.Seeding.kMeans, .random] {
      let algorithm = GaussianMixture(
        components: 1, covariance: kind, regularization: 0, seeding: seeding, seed: seed)
      let trace = try algorithm.best(of: 1, on: points)
      let all = Matrix(rows: 25, columns: 1, repeating: 1)
      let naive = NaiveMixture.maximization(points, all, algorithm)
      let component = trace.finalComponents[0]
      #expect(component.weight == 1 && trace.reason == .converged && trace.iterations == 2)
      #expect(zip(component.mean, naive.means[0]).allSatisfy { close($0, $1, 1e-13) })
      #expect(
        zip(component.covariance.values, naive.covariances[0].values).allSatisfy { close($0, $1, 1e-13) })
    }
  }

  @Test(arguments: seeds)
  func permutingCustomersPermutesResponsibilities(seed: UInt64) throws {
    let points = SamplePoints.blobs(seed, rows: 30)
    let start = drawn(seed, rows: 30, components: 3)
    var generator = SplitMix64(seed: seed)
    let order = generator.shuffled(Array(0..<30))
    let algorithm = GaussianMixture(components: 3, seeding: .given(start), maxIterations: 6)
    var permuted = algorithm
    permuted.seeding = .given(start.selecting(rows: order))
    let a = try algorithm.best(of: 1, on: points)
    let b = try permuted.best(of: 1, on: points.selecting(rows: order))
    #expect(close(a.logLikelihood, b.logLikelihood))
    for (place, row) in order.enumerated() {
      let pairs = zip(a.finalResponsibilities[row: row], b.finalResponsibilities[row: place])
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test(arguments: seeds, kinds)
  func movingAndStretchingThePointsMovesAndStretchesTheFit(
    seed: UInt64, kind: GaussianMixture.Covariance
  ) throws {
    let points = SamplePoints.blobs(seed, rows: 30)
    let moved = Matrix(points.rowArrays.map { [$0[0] * 4 + 100, $0[1] * 4 - 70] })
    let algorithm = GaussianMixture(
      components: 2, covariance: kind, seeding: .given(drawn(seed, rows: 30, components: 2)),
      maxIterations: 6)
    var stretched = algorithm
    stretched.regularization *= 16
    let a = try algorithm.best(of: 1, on: points)
    let b = try stretched.best(of: 1, on: moved)
    // A density of 2 features, each 4 times as wide, is a sixteenth.
    #expect(close(a.logLikelihood - 30 * logarithm(16), b.logLikelihood, 1e-8))
    for (one, other) in zip(a.finalComponents, b.finalComponents) {
      #expect(close(one.mean[0] * 4 + 100, other.mean[0], 1e-8))
      #expect(close(one.mean[1] * 4 - 70, other.mean[1], 1e-8))
      #expect(
        zip(one.covariance.values, other.covariance.values).allSatisfy { close($0 * 16, $1, 1e-8) })
      #expect(close(one.smallestEigenvalue * 16, other.smallestEigenvalue, 1e-8))
    }
    let pairs = zip(a.finalResponsibilities.matrix.values, b.finalResponsibilities.matrix.values)
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-8 })
  }

  @Test(arguments: seeds, kinds)
  func theSequenceIsMultiPassAndTheTraceItsRecording(
    seed: UInt64, kind: GaussianMixture.Covariance
  ) throws {
    let points = SamplePoints.blobs(seed, rows: 27, features: 1 + Int(seed % 3))
    for seeding in [GaussianMixture.Seeding.kMeans, .random] {
      let algorithm = GaussianMixture(
        components: 3, covariance: kind, seeding: seeding, seed: seed, maxIterations: 5)
      let steps = try algorithm.steps(on: points)
      let first = Array(steps)
      #expect(first == Array(steps))
      let trace = try algorithm.best(of: 1, on: points)
      #expect(first == Array(trace) && first.reversed() == trace.indices.reversed().map { trace[$0] })
      #expect(first.last?.state.labels == trace.finalLabels)
      guard case .expectation? = first.last?.event else {
        Issue.record("the run ends with another step than an expectation")
        return
      }
    }
  }

  @Test(arguments: [2, 3, 8])
  func theNumberOfWorkersChangesNoBit(workers: Int) throws {
    let points = SamplePoints.blobs(3, rows: 8200)
    for kind in [GaussianMixture.Covariance.full, .spherical] {
      let algorithm = GaussianMixture(components: 2, covariance: kind, seeding: .random, maxIterations: 2)
      let one = try algorithm.best(of: 1, on: points, workers: .one)
      #expect(one == (try algorithm.best(of: 1, on: points, workers: Workers(workers))))
    }
  }

  @Test(arguments: seeds)
  func moreStartsAreNeverWorse(seed: UInt64) throws {
    let points = SamplePoints.blobs(seed, rows: 40)
    let algorithm = GaussianMixture(
      components: 3, covariance: .diagonal, seeding: .random, seed: seed, maxIterations: 12)
    let single = try algorithm.best(of: 1, on: points)
    let several = try algorithm.best(of: 4, on: points)
    #expect(several.restarts.outcomes[0] == single.restarts.outcomes[0])
    #expect(several.logLikelihood == several.restarts.outcomes.map(\.logLikelihood).max())
    #expect(several.logLikelihood == several.restarts.outcomes[several.restarts.best].logLikelihood)
    #expect(several.restarts.count == 4 && several.restarts.hits >= 1)
  }

  @Test(arguments: seeds)
  func aRunSaysWhyItEnds(seed: UInt64) throws {
    let points = SamplePoints.blobs(seed, rows: 30)
    for limit in [1, 2, 7, 300] {
      let algorithm = GaussianMixture(
        components: 2, seeding: .random, seed: seed, maxIterations: limit, tolerance: 1e-3)
      let trace = try algorithm.best(of: 1, on: points)
      let gains = trace.indices.compactMap { index -> Double? in
        if case .expectation(let expectation) = trace.event(at: index) { expectation.gain } else { nil }
      }
      #expect(gains.dropLast().allSatisfy { abs($0) >= 1e-3 })
      #expect((abs(gains.last ?? 1) < 1e-3) == (trace.reason == .converged))
      #expect(trace.reason == .converged || trace.iterations == limit)
      #expect(trace.count == 2 * trace.iterations)
    }
  }
}
