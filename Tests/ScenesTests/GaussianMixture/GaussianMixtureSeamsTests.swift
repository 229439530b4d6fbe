import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// What lies on the stage moves only in maximizations.
@Suite struct GaussianMixtureSeams {
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func onlyComponentsMoveAndOnlyInMaximizations(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let scene = run.scene { $0.followed = 3 }
      for step in 0..<scene.stepCount {
        let start = scene.stage.marks(at: Moment(step: step, progress: 0))
        let end = scene.stage.marks(at: Moment(step: step, progress: 1))
        let middle = [0.01, 0.5, 0.9].map { scene.stage.marks(at: Moment(step: step, progress: $0)) }
        var isMaximization = false
        if case .maximization = run.trace.event(at: step) { isMaximization = true }
        #expect(isMaximization || !scene.beat(at: step).glides)
        guard scene.beat(at: step).glides else {
          #expect(middle.allSatisfy { $0 == end }, "step \(step) of \(run)")
          continue
        }
        #expect(middle.allSatisfy { $0.shades == start.shades } && end.shades == start.shades)
        for marks in middle {
          for (index, component) in marks.components.enumerated() {
            let (a, b) = (start.components[index].ellipse, end.components[index].ellipse)
            #expect(isBetween(component.ellipse.center, a.center, b.center))
            #expect(isBetween(component.ellipse.first, a.first, b.first))
            #expect(isBetween(component.ellipse.second, a.second, b.second))
          }
        }
        for (index, component) in middle[1].components.enumerated() {
          let (a, b) = (start.components[index].ellipse, end.components[index].ellipse)
          #expect(component.ellipse == a.mixed(with: b, 0.5), "halfway it is half there")
        }
      }
    }
  }

  private func isBetween(_ point: Point, _ a: Point, _ b: Point) -> Bool {
    let detour = a.distance(to: point) + point.distance(to: b) - a.distance(to: b)
    return detour <= 1e-9 * (1 + a.distance(to: .zero) + b.distance(to: .zero))
  }

  /// Whatever glides stays within the plot.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func outlinesStayWithinThePlot(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let scene = run.scene()
      let plot = scene.plot.rect.inset(by: -1e-6)
      for moment in scene.moments {
        let outlines = scene.picture(at: moment).parts("outlines").flatMap { $0.leaves(EvenMetrics()) }
        #expect(outlines.count == 2 * run.trace.algorithm.components)
        // The control points of a curve lie outside it, those of a circle by less than a tenth of a radius.
        for leaf in outlines {
          let slack = 0.1 * max(leaf.box.width, leaf.box.height)
          #expect(plot.contains(leaf.box, tolerance: slack), "\(leaf.box) step \(moment.step) of \(run)")
        }
        for component in scene.stage.marks(at: moment).components {
          for corner in component.ellipse.corners(sigmas: 2) where !scene.story.shown.showsOneFeature {
            #expect(plot.contains(scene.plot(corner)))
          }
        }
      }
    }
  }

  @Test func aStepEndsWithWhatTheTraceSays() throws {
    for run in try SampleMixture.all(5) {
      let scene = run.scene { $0.followed = 3 }
      for step in 0..<scene.stepCount {
        let marks = scene.stage.marks(at: Moment(step: step, progress: 1))
        let responsibilities = run.trace.responsibilities(at: step)
        for (shown, row) in scene.story.shown.rows.enumerated() {
          let shade = try #require(marks.shades[shown])
          let shares = responsibilities[row: row]
          #expect(shade.segment == scene.story.numbers[responsibilities.mostResponsible(row: row)])
          #expect(shade.isUnsure == ((shares.max() ?? 0) < 0.8))
          for part in shade.parts {
            let index = try #require(scene.story.numbers.firstIndex(of: part.segment))
            #expect(abs(Double(part.sixteenths) - 16 * shares[index]) <= 0.5 || shade.parts.count == 1)
          }
        }
        for component in marks.components {
          let index = try #require(scene.story.numbers.firstIndex(of: component.segment))
          #expect(component.followed == responsibilities[3, index])
        }
      }
    }
  }
}
