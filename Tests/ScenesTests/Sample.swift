import Drawing
import TestSupport

@testable import Scenes

extension SampleRun {
  /// The run as a scene.
  func scene(_ change: (inout SceneOptions) -> Void = { _ in }) -> KMeansScene {
    var options = SceneOptions(FrameStyle(size: Size(1280, 720), metrics: EvenMetrics()))
    change(&options)
    return KMeansScene(trace, of: features, options: options)
  }
}

extension KMeansScene {
  /// Every step at its end, and those in which something moves also on their way.
  var moments: [Moment] {
    (0..<stepCount).flatMap { step in
      (beat(at: step).glides ? [0.3, 1] : [1]).map { Moment(step: step, progress: $0) }
    }
  }
}
