import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct FrameLayoutLaws {
  static let sizes = [
    Size(1280, 720), Size(1920, 1080), Size(3840, 2160), Size(1024, 768), Size(800, 600), Size(1080, 1080),
    Size(1080, 1920), Size(2560, 1080),
  ]
  /// Where the environment asks for it, many more ways to ask for a scene are tried.
  static let tries = TestEnvironment.tries ?? 4

  @Test(arguments: sizes.indices)
  func everythingHasItsOwnPlaceInTheFrame(index: Int) throws {
    let size = Self.sizes[index]
    var generator = SplitMix64(seed: UInt64(index) + 1)
    for _ in 0..<Self.tries {
      let configuration = LayoutConfiguration(&generator)
      let scene = try configuration.scene(size)
      for moment in scene.moments {
        let picture = scene.picture(at: moment)
        let audit = FrameAudit(
          picture, size: size, unit: scene.style.unit, metrics: scene.style.metrics)
        let complaints = audit.complaints + audit.marksBeyond(scene.plot.rect)
        #expect(
          complaints.isEmpty,
          """
          \(Int(size.width))x\(Int(size.height)) step \(moment.step): \(complaints.joined(separator: "; ")) \
          with \(configuration)
          """
        )
      }
    }
  }
}
