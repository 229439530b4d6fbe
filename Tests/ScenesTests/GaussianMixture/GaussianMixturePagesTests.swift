import Clustering
import Drawing
import TestSupport
import Testing

@testable import Scenes

/// What a storyboard takes of a mixture's scene.
@Suite struct GaussianMixturePages {
  @Test(arguments: [1, 4, 9, 16])
  func keyStepsAreFewInOrderAndHoldBothEnds(count: Int) throws {
    for run in try SampleMixture.all(2) {
      let scene = run.scene()
      let steps = scene.keySteps(atMost: count)
      #expect(steps == steps.sorted() && Set(steps).count == steps.count)
      #expect(steps.count <= max(2, count) && steps.last == scene.stepCount - 1 && steps.first == 0)
      #expect(steps.count == min(max(2, count), scene.stepCount))
    }
  }

  @Test func collapsesAreAmongTheKeySteps() throws {
    var seen = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let scene = try SampleMixture.collapsing(seed).scene()
      let collapses = (1..<scene.stepCount).filter { !scene.story.collapsed(at: $0).isEmpty }
      #expect(Set(scene.keySteps(atMost: 16)).isSuperset(of: collapses.prefix(10)))
      if scene.stepCount > 16 && collapses.contains(where: { $0 > 8 }) { seen += 1 }
    }
    #expect(seen > 0, "a collapse comes late enough to be left out")
  }

  @Test func panelsAndCurveStayInTheirPlaces() throws {
    let metrics = EvenMetrics()
    for run in try SampleMixture.all(3) {
      let scene = run.scene()
      let rect = Rect(x: 40, y: 70, width: 240, height: 168)
      for theme in Theme.Kind.allCases {
        let look = Look(
          label: TextStyle(size: 9, tabularDigits: true), marks: MarkSizes(customer: 4.6, center: 15),
          theme: Theme(theme), metrics: metrics)
        for step in scene.keySteps(atMost: 6) {
          let panel = scene.panel(at: step, in: rect, look: look)
          #expect(panel.alternativeTexts.count == 1)
          // The number at the end of an axis may stand half beside it.
          let place = rect.inset(horizontally: -8, vertically: -0.5)
          for text in panel.leaves(metrics) where text.text != nil {
            #expect(place.contains(text.box), "\(text.text?.string ?? "") of \(run)")
          }
        }
        let chart = scene.objective(in: rect, look: look)
        #expect(chart.leaves(metrics).allSatisfy { $0.text == nil || rect.contains($0.box, tolerance: 2) })
        let values = scene.objective.chart(look).entries
        #expect(values.count == run.trace.iterations && values.last?.value == run.trace.logLikelihood)
      }
    }
  }

  /// Segments have the numbers of the final partition, and who has none comes after them.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func numbersAreTheSegments(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let scene = run.scene()
      #expect(scene.story.numbers.sorted() == Array(1...run.trace.algorithm.components))
      let segments = scene.segmentation.segments
      for segment in segments { #expect(scene.story.numbers[segment.label] == segment.number) }
      let last = scene.stage.marks(at: Moment(step: scene.stepCount - 1, progress: 1))
      for segment in segments {
        #expect(last.shades.count { $0?.segment == segment.number } == segment.size)
      }
    }
  }
}
