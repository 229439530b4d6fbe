import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// The table of a followed customer.
@Suite struct GaussianMixtureFollowLaws {
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func sharesAreTheTracesAndSumToAHundredPercent(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let row = Int(seed) * 4 % run.features.customers.count
      let scene = run.scene { $0.followed = row }
      let follow = GaussianMixtureFollow(story: scene.story, row: row)
      for step in 0..<scene.stepCount {
        let lines = follow.lines(at: step)
        let responsibilities = run.trace.responsibilities(at: step)
        #expect(lines.count == run.trace.algorithm.components)
        #expect(lines.reduce(0) { $0 + $1.tenths } == 1000)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.share >= $1.share && $0.tenths >= $1.tenths })
        for line in lines {
          let index = try #require(scene.story.numbers.firstIndex(of: line.segment))
          #expect(line.share == responsibilities[row, index])
          #expect(abs(Double(line.tenths) - 1000 * line.share) < 1)
        }
      }
    }
  }

  /// What is drawn, the line for those that did not fit included, also sums to 100 %.
  @Test(arguments: [2, 5, 12], [Size(1920, 1080), Size(1024, 768), Size(1080, 1920)])
  func whatIsDrawnSumsToAHundredPercent(components: Int, size: Size) throws {
    let run = try SampleMixture(
      SampleCustomers(9), GaussianMixture(components: components, seeding: .random, maxIterations: 4))
    let scene = run.scene {
      $0.followed = 7
      $0.frame.size = size
    }
    for step in 0..<scene.stepCount {
      let strings = scene.picture(at: Moment(step: step, progress: 1)).parts("follow").flatMap(\.strings)
      let shares = strings.filter { $0.hasSuffix("%") }.compactMap { ReadNumber.all(in: $0).first?.value }
      #expect(abs(shares.reduce(0, +) - 100) < 1e-9, "\(strings)")
      #expect(shares.count > 1)
    }
  }

  /// The arithmetic of an expectation: weight times density, and what all components give together.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func theArithmeticIsRight(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let scene = run.scene { $0.followed = 2 }
      let follow = GaussianMixtureFollow(story: scene.story, row: 2)
      var expectations = 0
      for step in 0..<scene.stepCount {
        guard case .expectation = run.trace.event(at: step) else { continue }
        expectations += 1
        let sentence = follow.conclusion(at: step)
        let numbers = ReadNumber.all(in: sentence)
        try #require(numbers.count == 5, "\(sentence)")
        let top = run.trace.responsibilities(at: step).mostResponsible(row: 2)
        let components = run.trace.components(at: step)
        let densities = components.map { density($0, run.trace.points[row: 2]) }
        let joint = zip(components, densities).map { $0.weight * $1 }
        #expect(numbers[0].stands(for: components[top].weight))
        #expect(numbers[1].stands(for: densities[top], upTo: 1e-6))
        #expect(numbers[2].stands(for: joint[top], upTo: 1e-6))
        #expect(Int(numbers[3].value) == scene.story.numbers[top])
        #expect(numbers[4].stands(for: joint.reduce(0, +), upTo: 1e-6))
      }
      #expect(expectations > 0)
    }
  }

  /// The density by elimination, without the factor that the engine has.
  private func density(_ component: GaussianComponent, _ point: ArraySlice<Double>) -> Double {
    let d = component.mean.count
    var rows = (0..<d).map { row in
      (0..<d).map { component.covariance[row, $0] } + [point[point.startIndex + row] - component.mean[row]]
    }
    let gaps = rows.map { $0[d] }
    var determinant = 1.0
    for pivot in 0..<d {
      determinant *= rows[pivot][pivot]
      for row in 0..<d where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...d { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    let squared = (0..<d).reduce(0.0) { $0 + gaps[$1] * rows[$1][d] / rows[$1][$1] }
    var scale = determinant
    for _ in 0..<d { scale *= 2 * .pi }
    return exponential(-squared / 2) / scale.squareRoot()
  }

  @Test func tenthsOfAPercentAreRoundedSoThatTheySumToAll() {
    #expect(tenthsOfPercent([1 / 3, 1 / 3, 1 / 3]) == [334, 333, 333])
    #expect(tenthsOfPercent([1, 0, 0]) == [1000, 0, 0])
    #expect(tenthsOfPercent([0.5556, 0.4442, 0.0002]) == [556, 444, 0])
    #expect(tenthsOfPercent([0.99995, 0.00005]) == [1000, 0])
    #expect(tenthsOfPercent([1]) == [1000])
  }
}
