import Cairo
import Drawing
import Runs
import Scenes
import Vector

/// The pictures that a page shows before its engine runs, where it can't, and on paper.
struct PageStills {
  /// In the colors for light; a page in the dark turns them around until its engine runs.
  let scene: any Scene
  /// The steps that tell the story.
  let steps: [Int]
  let metrics: any TextMetrics

  /// Few, as every one of them makes the page longer to send; a page that runs draws the others itself.
  static let most = 3
  /// In the units of the pictures, as the page lays them out on a screen of usual width.
  static let size = Size(1280, 640)
  static let unit = 1280.0 / 1800

  init(of shown: PreparedScene, _ picture: PictureSettings, _ console: Console) throws(Failure) {
    metrics = try Fonts.installed(console).metrics()
    var options = try picture.options(
      for: shown.features, size: Self.size, theme: Theme(.light), metrics: metrics)
    options.frame.framing = .bare
    options.frame.typeUnit = Self.unit
    let made = shown.make(options)
    scene = made.scene
    steps = Self.few(of: made.keySteps)
  }

  /// As many of the steps as a page shows, evenly apart, the first and the last among them.
  static func few(of steps: [Int]) -> [Int] {
    let shown = min(steps.count, most)
    return (0..<shown).map { steps[shown == 1 ? 0 : $0 * (steps.count - 1) / (shown - 1)] }
  }

  /// The first step.
  var first: String { image(of: 0, prefix: "first-") }

  /// All of them, each with its caption.
  var all: String {
    steps.map { step in
      let beat = scene.beat(at: step)
      let caption = XMLText.escaped("\(beat.position). \(beat.caption.headline)")
      return """
        <figure>\(image(of: step, prefix: "step-\(step)-"))
        <figcaption><b>\(caption)</b> \(XMLText.escaped(beat.caption.detail))</figcaption></figure>
        """
    }.joined(separator: "\n")
  }

  private func image(of step: Int, prefix: String) -> String {
    SVGImage(
      scene.picture(at: Moment(step: step, progress: 1)), size: Self.size, paper: nil, metrics: metrics,
      prefix: prefix
    ).inline
  }
}
