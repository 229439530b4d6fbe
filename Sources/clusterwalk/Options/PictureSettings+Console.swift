import Customers
import Drawing
import Runs
import Scenes

extension PictureSettings {
  /// How these options want a scene of the features' customers to look.
  func options(
    for features: Features, size: Size, theme: Theme, metrics: any TextMetrics
  ) throws(Failure) -> SceneOptions {
    try Failure.of { () throws(RunFailure) in
      try sceneOptions(for: features, size: size, theme: theme, metrics: metrics)
    }
  }
}
