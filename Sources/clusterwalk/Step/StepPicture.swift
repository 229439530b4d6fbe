import Cairo
import Drawing
import Runs
import Scenes
import Screens
import Words

/// The picture of a step as a PNG file.
struct StepPicture: Sendable {
  let folder: String
  let size: FilmOptions.PixelSize
  let theme: Theme
  /// The name of the algorithm, for the file's.
  let name: String
  let console: Console

  /// Writes the picture of what a player shows, under a name that nothing has yet; says where, or why not.
  func write(_ player: StepPlayer) -> String {
    do throws(Failure) {
      let bytes = try png(of: player)
      try OutputFolder.make(folder)
      let path = freePath(step: player.pictured.step)
      try Output.write(to: path) { output throws(Failure) in try output.write(bytes) }
      return "Wrote \(path), \(size.width) × \(size.height) pixels."
    } catch {
      return error.reason.sentence
    }
  }

  private func png(of player: StepPlayer) throws(Failure) -> [UInt8] {
    let fonts = Fonts.installed(console)
    let (walk, step) = player.pictured
    let options: PictureSettings
    do throws(SettingError) {
      options = try player.given.values(of: PictureSettings.settings)
    } catch {
      throw .usage(.setting(error))
    }
    let scene = walk.recording.scene(
      try options.options(
        for: walk.features, size: Size(Double(size.width), Double(size.height)), theme: theme,
        metrics: try fonts.metrics()))
    return try PNGPainter(size, theme: theme, fonts: fonts)
      .png(of: scene.picture(at: Moment(step: step, progress: 1)))
  }

  private func freePath(step: Int) -> String {
    let digits = String(step + 1)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let stem = (folder == "." ? "" : folder + "/") + "\(name)-step-\(padded)"
    var path = stem + ".png"
    var number = 1
    while FileSystem.kind(of: path) != nil {
      number += 1
      path = "\(stem)-\(number).png"
    }
    return path
  }
}
