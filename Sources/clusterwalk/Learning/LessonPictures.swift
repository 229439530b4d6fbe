import Cairo
import Characters
import Customers
import Drawing
import Lessons
import Scenes
import Screens
import Words

/// The pictures of a lesson as PNG files in a folder.
struct LessonPictures {
  let folder: String
  /// What the files' names begin with: the lesson's name.
  let name: String
  private let look: FrameStyle
  private let painter: PNGPainter

  /// Pixels, and units of the pictures.
  static let size = FilmOptions.PixelSize.fullHD
  /// Of a picture of many steps so many are written, from the first to the last.
  static let mostSteps = 40

  init(folder: String, name: String, fonts: Fonts) throws(Failure) {
    self.folder = folder.withoutTrailingSlashes
    self.name = name
    look = try Self.look(fonts)
    painter = try PNGPainter(Self.size, theme: look.theme, fonts: fonts)
  }

  static func look(_ fonts: Fonts) throws(Failure) -> FrameStyle {
    FrameStyle(size: Size(Double(size.width), Double(size.height)), metrics: try fonts.metrics())
  }

  /// Writes a picture's steps and says of each where it is and what it shows.
  ///
  /// - Parameters:
  ///   - part: the part of the lesson, and which of its pictures this is; both from 1.
  func write(
    _ picture: LessonPicture<[Span]>, of session: LessonSession, part: Int, number: Int, width: Int
  ) throws(Failure) -> [String] {
    var lines = wrapped(
      "[Picture: \(harmless(picture.alternative.plainText, limit: .max))]", width: width)
    let shown: ShownScene
    do throws(LessonProblem) {
      shown = try session.run.shown(picture.scene, choices: session.state.choices, look: look)
    } catch {
      // A run that the learner has made may be too short for the step.
      return lines + ["  This run has no such step."]
    }
    try OutputFolder.make(folder)
    for step in Self.chosen(shown.steps) {
      let file = try write(shown, step: step, part: part, number: number)
      let beat = shown.scene.beat(at: step)
      lines.append("  \(harmless(file, limit: .max))")
      lines += wrapped("\(beat.shortPosition). \(beat.caption.text)", width: width - 4).map {
        "    " + harmless($0, limit: .max)
      }
    }
    return lines
  }

  /// Writes the step of a picture that a player shows; says where, or why not.
  func write(_ player: LessonPlayer) -> String {
    guard let picture = player.pictured else { return "There is no picture here." }
    do throws(Failure) {
      let shown: ShownScene
      do throws(LessonProblem) {
        shown = try player.session.run.shown(
          picture.scene, choices: player.session.state.choices, look: look)
      } catch {
        return "This run has no such step."
      }
      try OutputFolder.make(folder)
      let file = try write(
        shown, step: shown.steps.lowerBound + picture.step, part: player.session.state.position + 1,
        number: picture.number)
      return "Wrote \(harmless(file, limit: .max)), \(Self.size.width) × \(Self.size.height) pixels."
    } catch {
      return error.reason.sentence
    }
  }

  /// Writes one step and returns the file's path.
  private func write(_ shown: ShownScene, step: Int, part: Int, number: Int) throws(Failure) -> String {
    let stepName = shown.steps.count > 1 ? "-step-\(Self.padded(step + 1, 3))" : ""
    let file = "\(folder)/\(name)-\(Self.padded(part, 2))-\(number)\(stepName).png"
    let png = try painter.png(of: shown.scene.picture(at: Moment(step: step, progress: 1)))
    try Output.write(to: file) { output throws(Failure) in try output.write(png) }
    return file
  }

  /// All steps, or as many as are written, evenly spread.
  static func chosen(_ steps: ClosedRange<Int>) -> [Int] {
    guard steps.count > mostSteps else { return Array(steps) }
    return (0..<mostSteps).map { steps.lowerBound + $0 * (steps.count - 1) / (mostSteps - 1) }
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
