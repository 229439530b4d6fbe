import Criteria
import Customers
import Drawing
import Runs
import Scenes

/// A scene that a verb is to show, with what it is of.
struct PreparedScene: Sendable {
  /// As a call spells it.
  let name: String
  /// The options of its own.
  let options: [Option]
  /// The customers that it shows.
  let prepared: Prepared
  /// Sentences on what came out, to be said once the scene has been shown.
  let summaries: [String]
  /// What was found about numbers of clusters, where that is what it shows.
  var comparison: KComparison?
  /// Makes the scene that options want, with the steps that tell its story.
  let make: @Sendable (SceneOptions) -> (scene: any Scene, keySteps: [Int])

  /// The customers as they were clustered.
  var features: Features { prepared.features }

  /// The scene in a size and the colors of a theme.
  func scene(
    _ picture: PictureSettings, size: Size, theme: Theme, metrics: any TextMetrics
  ) throws(Failure) -> any Scene {
    make(try picture.options(for: features, size: size, theme: theme, metrics: metrics)).scene
  }
}
