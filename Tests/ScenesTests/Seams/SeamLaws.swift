import Clustering
import Drawing
import TestSupport
import Testing

@testable import Scenes

/// The law of seams, for every scene: what lies on the stage at the end of a step is exactly what lies there
/// at the start of the next, both as the scene has it and as it is painted. Words, beads and emphasis may
/// switch.
@Suite struct SeamLaws {
  private func expectNoJump(in scene: some Staged, _ comment: Comment) {
    for step in 1..<max(2, scene.stepCount) {
      let (end, start) = (Moment(step: step - 1, progress: 1), Moment(step: step, progress: 0))
      #expect(
        scene.stageMarks(at: end) == scene.stageMarks(at: start),
        "the marks jump before step \(step), \(comment)")
      let (ended, started) = (PaintedMarks(scene.picture(at: end)), PaintedMarks(scene.picture(at: start)))
      #expect(ended == started, "what is painted jumps before step \(step), \(comment)")
      #expect(!ended.isEmpty)
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func kMeans(seed: UInt64) throws {
    var emptied: Set<KMeans.EmptiedPolicy> = []
    for run in try SampleRun.all(seed) {
      expectNoJump(in: run.scene(), "\(run.trace.algorithm)")
      for step in run.trace.indices {
        switch run.trace.event(at: step) {
        case .relocate: emptied.insert(.relocate)
        case .keep: emptied.insert(.keep)
        case .drop: emptied.insert(.drop)
        case .seed, .assign, .update: break
        }
      }
    }
    #expect(emptied.count == 3, "the runs have every kind of emptied cluster in them")
  }

  @Test(arguments: Hierarchical.Linkage.allCases, 1...4 as ClosedRange<UInt64>)
  func hierarchical(linkage: Hierarchical.Linkage, seed: UInt64) throws {
    expectNoJump(in: try hierarchicalScene(seed, linkage), "\(linkage)")
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func gaussianMixture(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) { expectNoJump(in: run.scene { $0.followed = 3 }, "\(run)") }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func choosingK(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) { expectNoJump(in: sample.scene(), "seed \(seed)") }
  }

  @Test(arguments: [2, 3], 1...3 as ClosedRange<UInt64>)
  func sideBySide(count: Int, seed: UInt64) throws {
    let features = SampleCustomers(seed).with { $0.count = 40 }.made
    let scene = CompareScene(
      try comparedRuns(features, count: count, clusters: 3), of: features,
      options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics()), followed: 3))
    expectNoJump(in: scene, "\(count) runs")
  }
}
