import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// The layout of the scenes that have no column of curve and table.
@Suite struct OtherLayoutLaws {
  private func options(_ size: Size, _ generator: inout SplitMix64, followed: Int?) -> SceneOptions {
    let kinds = Theme.Kind.allCases
    let theme = Theme(kinds[generator.index(below: kinds.count)])
    return SceneOptions(FrameStyle(size: size, theme: theme, metrics: EvenMetrics()), followed: followed)
  }

  private func customers(_ generator: inout SplitMix64) -> SampleCustomers {
    SampleCustomers(UInt64(generator.index(below: 1000))).with {
      $0.count = [5, 12, 40, 90][generator.index(below: 4)]
      $0.features = [2, 2, 1, 4][generator.index(below: 4)]
      $0.customerNameLength = [0, 0, 60][generator.index(below: 3)]
      $0.columnNameLength = [6, 90][generator.index(below: 2)]
      $0.isGrid = $0.features > 1 && generator.index(below: 3) == 0
    }
  }

  private func audit(_ scene: any Scene, _ size: Size, at step: Int) {
    for progress in [0.0, 0.5, 1.0] {
      let complaints = FrameAudit(
        scene.picture(at: Moment(step: step, progress: progress)), size: size,
        unit: FrameStyle(size: size, metrics: EvenMetrics()).unit,
        metrics: EvenMetrics()
      ).complaints
      #expect(
        complaints.isEmpty,
        """
        \(Int(size.width))x\(Int(size.height)) step \(step) at \(progress): \
        \(complaints.joined(separator: "; "))
        """
      )
    }
  }

  @Test(arguments: FrameLayoutLaws.sizes.indices)
  func mergesHaveTheirOwnPlace(index: Int) throws {
    let size = FrameLayoutLaws.sizes[index]
    var generator = SplitMix64(seed: UInt64(index) + 40)
    for _ in 0..<4 {
      let features = customers(&generator).made
      let linkages = Hierarchical.Linkage.allCases
      let algorithm = Hierarchical(
        linkage: linkages[generator.index(below: linkages.count)], clusters: 1 + generator.index(below: 3))
      let trace = try algorithm.trace(on: features.points)
      let followed = generator.index(below: 2) == 0 ? 0 : nil
      let scene = HierarchicalScene(
        trace, of: features, options: options(size, &generator, followed: followed))
      let steps = [0, scene.stepCount / 2, scene.stepCount - 3, scene.stepCount - 2, scene.stepCount - 1]
      for step in Set(steps) where step >= 0 { audit(scene, size, at: step) }
    }
  }

  @Test(arguments: FrameLayoutLaws.sizes.indices)
  func comparedRunsHaveTheirOwnPlace(index: Int) throws {
    let size = FrameLayoutLaws.sizes[index]
    var generator = SplitMix64(seed: UInt64(index) + 80)
    for count in [2, 3] {
      let features = customers(&generator).made
      let scene = try CompareScene(
        comparedRuns(features, count: count, clusters: 3), of: features,
        options: options(size, &generator, followed: nil))
      for step in [0, scene.stepCount / 2, scene.stepCount - 1] { audit(scene, size, at: step) }
    }
  }
}
