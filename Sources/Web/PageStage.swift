import Drawing
import Runs
import Scenes

/// A scene as a page walks through it.
struct PageStage: Sendable {
  let scene: any Scene
  /// For every step the round that it belongs to.
  let rounds: [Int]
  let roundName: String
  /// Where customers lie in the picture; nil where there are several plots.
  let plot: Plot?
  /// The steps that tell the story on paper.
  let keySteps: [Int]
  let walk: Walk?

  /// As many pictures as a storyboard has.
  static let mostKeySteps = 12

  init(
    scene: any Scene, rounds: [Int], roundName: String, plot: Plot?, keySteps: [Int], walk: Walk?
  ) {
    self.scene = scene
    self.rounds = rounds
    self.roundName = roundName
    self.plot = plot
    self.keySteps = keySteps
    self.walk = walk
  }

  /// A scene of which every step is a round, and of whose steps those on paper lie evenly apart.
  init(_ scene: any Scene, plot: Plot?) {
    let count = scene.stepCount
    let shown = min(count, Self.mostKeySteps)
    self.init(
      scene: scene, rounds: Array(0..<count), roundName: "step", plot: plot,
      keySteps: (0..<shown).map { shown == 1 ? 0 : $0 * (count - 1) / (shown - 1) }, walk: nil)
  }
}
