import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// The steps that tell a run in few pictures.
@Suite struct KMeansKeySteps {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func areInOrderAndFewAndHoldBeginningAndEnd(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 1...6) {
      let scene = run.scene()
      let k = run.trace.algorithm.clusters
      for most in [6, 8, 16, 1000] {
        let steps = scene.keySteps(atMost: most)
        #expect(steps == Set(steps).sorted() && steps.count <= most)
        #expect(steps.allSatisfy { (0..<scene.stepCount).contains($0) })
        #expect(steps.first == k - 1, "all seeds in one picture")
        #expect(steps.last == scene.stepCount - 1, "and the end")
        #expect(Set(steps).isSuperset(of: k..<min(k + 4, scene.stepCount)), "the first round")
        if most == 1000 { #expect(steps == Array((k - 1)..<scene.stepCount)) }
        if steps.count < most { #expect(steps.count == scene.stepCount - k + 1, "none is left out in vain") }
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func preferEmptiedClustersThenTheStepsThatChangeMost(seed: UInt64) throws {
    let customers = SampleCustomers(seed).with { $0.count = 300 }
    let run = try SampleRun(customers, KMeans(clusters: 7, seeding: .forgy, seed: seed))
    let scene = run.scene()
    let most = 9
    let steps = Set(scene.keySteps(atMost: most))
    let free = (7 + 4..<scene.stepCount - 1)
    let facts = RunArithmetic(run: run)
    let assignments = free.filter { if case .assign = run.trace.event(at: $0) { true } else { false } }
    let least = assignments.filter(steps.contains).map(facts.changed).min() ?? .max
    for step in assignments where !steps.contains(step) { #expect(facts.changed(step) <= least) }
    #expect(!assignments.isEmpty)
    let emptied = try SampleRun(customers, emptying: 3, of: 6, .relocate).scene()
    let announced = (0..<emptied.stepCount).filter { emptied.beat(at: $0).position.contains("emptied") }
    #expect(announced.count == 3 && Set(emptied.keySteps(atMost: 10)).isSuperset(of: announced))
  }

  /// A panel is laid out anew, and shows what the frame shows.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func panelsFillTheirPlaceWithTheSameMarks(seed: UInt64) throws {
    let rect = Rect(x: 50, y: 80, width: 240, height: 170)
    let look = Look(
      label: TextStyle(size: 9), marks: MarkSizes(customer: 4.6, center: 15), theme: Theme(.print),
      metrics: EvenMetrics())
    for run in try SampleRun.all(seed, clusters: 2...4) {
      let scene = run.scene()
      for step in scene.keySteps(atMost: 8) {
        let panel = scene.panel(at: step, in: rect, look: look)
        let leaves = panel.leaves(EvenMetrics())
        #expect(panel.alternativeTexts == [scene.beat(at: step).alternative])
        for leaf in leaves where leaf.text != nil && !leaf.isIn("centroids") {
          #expect(rect.contains(leaf.box, tolerance: 2), "\(leaf.text?.string ?? "") at \(leaf.box)")
        }
        let frame = scene.picture(at: Moment(step: step, progress: 1)).leaves(EvenMetrics())
        for part in ["customers", "centroids"] {
          let shapes = leaves.filter { $0.isIn(part) }.compactMap(\.marker?.shape)
          let inFrame = frame.filter { $0.isIn(part) && $0.isIn("stage") }.compactMap(\.marker?.shape)
          #expect(shapes == inFrame)
        }
      }
      let chart = scene.objective(in: rect, look: look)
      #expect(chart.leaves(EvenMetrics()).allSatisfy { rect.contains($0.box, tolerance: 3) })
      let numbers = ReadNumber.all(in: chart.alternativeTexts.joined())
      let facts = RunArithmetic(run: run)
      let first = run.trace.indices.lazy.compactMap { facts.wcss($0) }.first ?? .nan
      #expect(numbers.count == 2 && numbers[0].stands(for: first, upTo: 1e-9))
      #expect(numbers[1].stands(for: facts.wcss(scene.stepCount - 1) ?? .nan, upTo: 1e-9))
    }
  }
}
