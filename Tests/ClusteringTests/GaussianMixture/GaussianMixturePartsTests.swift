import Numerics
import TestSupport
import Testing

@testable import Clustering

/// The parts of a run where a whole run hardly gets to.
@Suite struct GaussianMixtureParts {
  @Test(arguments: [1, 2, 5, 300])
  func aLogSumIsTheSumOfLogarithms(terms: Int) {
    // So many factors that their product would be no number.
    var generator = SplitMix64(seed: 1)
    var sum = LogSum(terms: terms)
    var expected = 0.0
    for _ in 0..<2000 {
      var term = LogSum.Term(largest: SIMD8(), sum: SIMD8())
      for lane in 0..<8 {
        term.largest[lane] = generator.normal()
        term.sum[lane] = 1 + Double(terms - 1) * (0.9 + 0.1 * generator.uniform())
        expected += term.largest[lane] + logarithm(term.sum[lane])
      }
      sum.add(term)
    }
    #expect(abs(sum.value - expected) < 1e-12 * max(1000, abs(expected)))
  }

  /// Two components like needles, and customers at distances whose squares are no numbers.
  @Test func aDistanceThatIsNoNumberIsJustFar() {
    let factor = Cholesky(Matrix([[1e-300, 0], [0, 1e-300]]), smallestPivots: [1e-300, 1e-300])
    let components = [0.25, 0.75].map {
      GaussianComponent(
        weight: $0, mean: [1e-140, 0], covariance: Matrix([[1e-300, 0], [0, 1e-300]]),
        smallestEigenvalue: 1e-300, effectiveSize: 1, collapse: nil, factor: factor)
    }
    for isDiagonal in [true, false] {
      let pass = ExpectationPass(
        over: PackedPoints(Matrix([[1e139, -1e139], [1e-140, 0]])),
        under: PackedDensities(components, isDiagonal: isDiagonal), workers: .one)
      #expect(pass.logLikelihood.isFinite)
      for row in 0..<2 {
        #expect(pass.responsibilities[row: row].reduce(0, +) == 1)
        #expect(pass.responsibilities[row: row].allSatisfy { $0 > 0 })
      }
    }
  }

  @Test func aFloorRaisesNoMoreThanIsNeeded() {
    let floor = CovarianceFloor(PackedPoints(Matrix([[-3e3, 0], [1e3, 0]])))
    // Fine as it is.
    let sound = Matrix([[4, 1], [1, 4]])
    let untouched = floor.applied(to: sound, alike: false)
    #expect(untouched.covariance == sound && untouched.by == nil)
    // A line: the second pivot is 0 and becomes 2^-24 of 4.
    let line = floor.applied(to: Matrix([[1, 2], [2, 4]]), alike: false)
    #expect(line.by == 0x1p-22 && line.covariance == Matrix([[1, 2], [2, 4 + 0x1p-22]]))
    // A point: the square of 1e-11 times 3000, and the least of all for the feature that is always 0.
    let point = floor.applied(to: Matrix(rows: 2, columns: 2), alike: false)
    #expect(abs(point.covariance[0, 0] / 9e-16 - 1) < 1e-12 && point.covariance[1, 1] == 1e-300)
    let round = floor.applied(to: Matrix(rows: 2, columns: 2), alike: true)
    #expect(round.covariance[0, 0] == round.covariance[1, 1] && round.covariance[0, 0] > 4e-16)
  }

  @Test func randomResponsibilitiesAreDrawn() throws {
    let points = PackedPoints(SamplePoints.blobs(1, rows: 400))
    func first(_ seed: UInt64) -> Responsibilities {
      GaussianMixture(components: 4, seeding: .random, seed: seed)
        .firstResponsibilities(of: points, workers: .one)
    }
    let drawn = first(5)
    #expect(drawn == first(5) && drawn != first(6))
    #expect(Set(drawn.matrix.values).count == 1600)
    for row in 0..<400 { #expect(abs(drawn[row: row].reduce(0, +) - 1) < 1e-15) }
    for component in 0..<4 {
      // The share of one of four uniform numbers in their sum has a standard deviation of 0.13.
      let mean = drawn.matrix.column(component).reduce(0, +) / 400
      #expect(abs(mean - 0.25) < 4 * 0.13 / 20)
    }
  }

  @Test func kMeansResponsibilitiesAreItsPartition() throws {
    let points = SamplePoints.blobs(4, rows: 50)
    let partition = try KMeans(clusters: 3, seed: 9).best(of: 1, on: points).finalLabels
    let algorithm = GaussianMixture(components: 3, seed: 9)
    let first = algorithm.firstResponsibilities(of: PackedPoints(points), workers: .one)
    #expect(first.labels == partition)
    #expect(first.matrix.values.allSatisfy { $0 == 0 || $0 == 1 })
  }
}
