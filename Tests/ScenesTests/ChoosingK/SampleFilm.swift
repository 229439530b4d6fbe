import Criteria
import Drawing
import TestSupport

@testable import Scenes

extension SampleComparison {
  /// The comparison as a film.
  func scene(_ change: (inout SceneOptions) -> Void = { _ in }) -> ChoosingKScene {
    var options = SceneOptions(FrameStyle(size: Size(1280, 720), metrics: EvenMetrics()))
    change(&options)
    return ChoosingKScene(comparison, of: features, options: options)
  }
}
