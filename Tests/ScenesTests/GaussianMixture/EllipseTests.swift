import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// An outline is where the quadratic form of the covariance has one value.
@Suite struct EllipseLaws {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func everyPointOfTheOutlineHasTheSameDistance(seed: UInt64) throws {
    for scaling in Scaling.allCases {
      let customers = SampleCustomers(seed).with { $0.scaling = scaling }
      let run = try SampleMixture(customers, GaussianMixture(components: 3, seed: seed, maxIterations: 5))
      let scene = run.scene()
      let last = scene.stepCount - 1
      for (index, component) in run.trace.components(at: last).enumerated() {
        for sigmas in [1.0, 2] {
          for place in ends(scene.story.ellipses[last][index].path(sigmas: sigmas, on: scene.plot)) {
            // Back from the picture to the units of the axes, then to the scale of the points.
            let x = value(place.x, scene.plot.x)
            let y = value(place.y, scene.plot.y)
            let scaling = run.features.scaling
            let point = [x, y].indices.map { ([x, y][$0] - scaling.offsets[$0]) / scaling.spreads[$0] }
            let gap = [point[0] - component.mean[0], point[1] - component.mean[1]]
            let c = component.covariance
            let determinant = c[0, 0] * c[1, 1] - c[0, 1] * c[0, 1]
            let squared =
              (c[1, 1] * gap[0] * gap[0] - 2 * c[0, 1] * gap[0] * gap[1] + c[0, 0] * gap[1] * gap[1])
              / determinant
            #expect(abs(squared.squareRoot() - sigmas) < 1e-6, "\(scaling.kind) \(run)")
          }
        }
      }
    }
  }

  /// Between the ends of its curves a circle of cubic curves is off by less than three parts in ten thousand.
  @Test func betweenTheEndsTheCurvesFollowTheEllipse() {
    let ellipse = Ellipse(center: Point(3, -2), first: Point(2, 1), second: Point(0, 0.5))
    let plot = Plot(Rect(x: 0, y: 0, width: 100, height: 80), showing: [Point(-10, -10), Point(10, 10)])
    var from = Point.zero
    for element in ellipse.path(sigmas: 2, on: plot).elements {
      guard case .curve(let a, let b, let end) = element else {
        if case .move(let point) = element { from = point }
        continue
      }
      let half = (from + a * 3 + b * 3 + end) * 0.125
      let gap = Point(value(half.x, plot.x) - 3, value(half.y, plot.y) + 2)
      let u = gap.x / 2
      let v = (gap.y - u) / 0.5
      #expect(abs((u * u + v * v).squareRoot() - 2) < 6e-4)
      from = end
    }
  }

  /// In two features it is the ellipse that the engine gives.
  @Test(arguments: GaussianMixture.Covariance.allCases)
  func itIsTheEnginesEllipse(covariance: GaussianMixture.Covariance) throws {
    let customers = SampleCustomers(4).with {
      $0.features = 3
      $0.scaling = .none
    }
    let run = try SampleMixture(
      customers, GaussianMixture(components: 2, covariance: covariance, maxIterations: 3))
    let scene = run.scene { $0.projection = .features(2, 0) }
    for (index, component) in run.trace.components(at: 2).enumerated() {
      let mine = scene.story.ellipses[2][index]
      let engines = component.ellipse(x: 2, y: 0)
      let squares = mine.first.x * mine.first.x
      #expect(mine.center == Point(engines.centerX, engines.centerY))
      #expect(abs(squares - engines.varianceX) <= 1e-9 * engines.varianceX)
      #expect(abs(mine.first.x * mine.first.y - engines.covariance) <= 1e-9 * engines.varianceX)
      let height = mine.first.y * mine.first.y + mine.second.y * mine.second.y
      #expect(abs(height - engines.varianceY) <= 1e-9 * engines.varianceY)
    }
  }

  /// On principal components the outline is that of the projected customers' covariance: a mixture of one
  /// component has the covariance of all customers, which is diagonal there.
  @Test func onPrincipalComponentsOneComponentLiesAlongTheAxes() throws {
    let customers = SampleCustomers(6).with { $0.features = 4 }
    let run = try SampleMixture(customers, GaussianMixture(components: 1, regularization: 0))
    let ellipse = run.scene().story.ellipses[0][0]
    let components = PrincipalComponents(of: run.features.points)
    let share = Double(run.features.customers.count - 1) / Double(run.features.customers.count)
    #expect(abs(ellipse.center.x) < 1e-9 && abs(ellipse.center.y) < 1e-9)
    #expect(abs(ellipse.first.x * ellipse.first.x - share * components.variances[0]) < 1e-9)
    #expect(abs(ellipse.first.y) < 1e-9)
    #expect(abs(ellipse.second.y * ellipse.second.y - share * components.variances[1]) < 1e-9)
  }

  @Test func oneFeatureGivesIntervalsInLanes() throws {
    let customers = SampleCustomers(2).with { $0.features = 1 }
    let run = try SampleMixture(customers, GaussianMixture(components: 4))
    let scene = run.scene()
    let last = scene.stepCount - 1
    let ellipses = scene.story.components.map { scene.story.ellipses[last][$0] }
    #expect(zip(ellipses, ellipses.dropFirst()).allSatisfy { $0.center.y > $1.center.y })
    #expect(ellipses.allSatisfy { $0.second == .zero && $0.first.y == 0 && abs($0.center.y) < 1 })
    for (index, component) in run.trace.components(at: last).enumerated() {
      let spread = component.covariance[0, 0].squareRoot() * run.features.scaling.spreads[0]
      #expect(abs(scene.story.ellipses[last][index].first.x - spread) <= 1e-9 * spread)
    }
  }

  @Test func sharesWithinAreThoseOfTheNormalDistribution() {
    #expect(abs(Ellipse.holds(sigmas: 1, dimensions: 2) - 0.393469) < 1e-6)
    #expect(abs(Ellipse.holds(sigmas: 2, dimensions: 2) - 0.864665) < 1e-6)
    // By Simpson's rule over the density.
    for sigmas in [1, 2] {
      let n = 1000
      let width = Double(sigmas) / Double(n)
      let sum = (0...n).reduce(0.0) { sum, index in
        let x = Double(index) * width
        let weight = index == 0 || index == n ? 1.0 : index.isMultiple(of: 2) ? 2 : 4
        return sum + weight * exponential(-x * x / 2)
      }
      let share = 2 * sum * width / 3 / (2 * Double.pi).squareRoot()
      #expect(abs(Ellipse.holds(sigmas: sigmas, dimensions: 1) - share) < 1e-9)
    }
  }

  private func ends(_ path: Path) -> [Point] {
    path.elements.compactMap { if case .curve(_, _, let end) = $0 { end } else { nil } }
  }

  private func value(_ place: Double, _ scale: LinearScale) -> Double {
    let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
    return low + (place - scale.start) / (scale.end - scale.start) * (high - low)
  }
}
