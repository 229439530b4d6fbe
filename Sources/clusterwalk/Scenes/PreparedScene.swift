import Customers
import Drawing
import Runs
import Scenes

/// A scene that a verb is to show, with what it is of.
struct PreparedScene: Sendable {
  /// The customers that it shows.
  let features: Features
  /// A sentence on what came out, to be said once the scene has been shown.
  let summary: String?
  /// Makes the scene that options want.
  let make: @Sendable (SceneOptions) -> any Scene

  /// The scene in a size and the colors of a theme.
  func scene(
    _ picture: PictureSettings, size: Size, theme: Theme, metrics: any TextMetrics
  ) throws(Failure) -> any Scene {
    make(try picture.options(for: features, size: size, theme: theme, metrics: metrics))
  }
}
