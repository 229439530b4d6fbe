import Drawing
import Scenes
import Vector

/// The pictures that a page shows before its engine runs, where it can't, and on paper.
struct PageStills {
  /// Makes the scene in a theme.
  let scene: (Theme) throws(Failure) -> any Scene
  /// The steps that tell the story.
  let steps: [Int]
  let metrics: any TextMetrics

  /// Few, as every one of them makes the page longer to send; a page that runs draws the others itself.
  static let most = 3
  /// In the units of the pictures, as the page lays them out on a screen of usual width.
  static let size = Size(1280, 640)
  static let unit = 1280.0 / 1800

  /// As many of the steps as a page shows, evenly apart, the first and the last among them.
  static func few(of steps: [Int]) -> [Int] {
    let shown = min(steps.count, most)
    return (0..<shown).map { steps[shown == 1 ? 0 : $0 * (steps.count - 1) / (shown - 1)] }
  }

  /// The first step, in the colors for light; a page in the dark turns them around until its engine runs.
  func first() throws(Failure) -> String {
    image(of: try scene(Theme(.light)), step: 0, prefix: "first-")
  }

  /// All of them, each with its caption.
  func all() throws(Failure) -> String {
    let scene = try scene(Theme(.light))
    return steps.map { step in
      let beat = scene.beat(at: step)
      let caption = escapedForHTML("\(beat.position). \(beat.caption.headline)")
      return """
        <figure>\(image(of: scene, step: step, prefix: "step-\(step)-"))
        <figcaption><b>\(caption)</b> \(escapedForHTML(beat.caption.detail))</figcaption></figure>
        """
    }.joined(separator: "\n")
  }

  private func image(of scene: any Scene, step: Int, prefix: String) -> String {
    SVGImage(
      scene.picture(at: Moment(step: step, progress: 1)), size: Self.size, paper: nil, metrics: metrics,
      prefix: prefix
    ).inline
  }
}
