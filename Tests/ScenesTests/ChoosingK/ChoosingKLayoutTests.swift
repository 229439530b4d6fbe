import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct ChoosingKLayout {
  @Test(arguments: FrameLayoutLaws.sizes.indices)
  func everythingHasItsOwnPlaceInTheFrame(index: Int) throws {
    let size = FrameLayoutLaws.sizes[index]
    var generator = SplitMix64(seed: UInt64(index) + 200)
    func pick<T>(_ choices: [T]) -> T { choices[generator.index(below: choices.count)] }
    for sample in try SampleComparison.all(1 + UInt64(index % 3)) {
      let sample = sample.named {
        $0.customerNameLength = pick([0, 60])
        $0.columnNameLength = pick([6, 90])
      }
      let metrics: any TextMetrics = pick([true, false]) ? EvenMetrics() : try realMetrics.get()
      let scene = sample.scene { options in
        options.frame.size = size
        options.frame.metrics = metrics
        options.frame.theme = Theme(pick(Theme.Kind.allCases))
        options.captions = pick([.full, .full, .short, .off])
        options.followed = pick([nil, 3])
        options.showsMembership = pick([true, false])
      }
      for step in 0..<scene.stepCount {
        let audit = FrameAudit(
          scene.picture(at: Moment(step: step, progress: scene.beat(at: step).glides ? 0.4 : 1)), size: size,
          unit: scene.scatter.style.unit, metrics: metrics)
        let complaints = audit.complaints + audit.marksBeyond(scene.scatter.plot.rect)
        #expect(
          complaints.isEmpty,
          """
          \(Int(size.width))x\(Int(size.height)) \(sample.comparison.settings.range) step \(step): \
          \(complaints.joined(separator: "; "))
          """
        )
      }
    }
  }
}
