import Characters
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Screens

/// A player of a few customers.
package struct SteppedRun {
  package var player: StepPlayer

  /// - Parameters:
  ///   - algorithm: that is walked through.
  ///   - customers: how many, in five heaps.
  ///   - seed: of the customers.
  ///   - given: settings by name, beside 4 clusters and 3 restarts; what the algorithm does not know is left
  ///     out.
  package init(
    _ algorithm: Algorithm, customers: Int = 30, seed: UInt64 = 1, _ given: [String: String] = [:]
  ) throws {
    var generator = SplitMix64(seed: seed)
    let centers = [(20, 20), (25, 80), (60, 50), (90, 15), (95, 85)]
    let rows = (0..<customers).map { row in
      let (x, y) = centers[row % centers.count]
      return [Double(x + generator.index(below: 16)), Double(y + generator.index(below: 16))]
    }
    let known = ["clusters": "4", "restarts": "3"].merging(given, uniquingKeysWith: { $1 })
    let names = Set(algorithm.group.options.map(\.name) + ["follow", "scale"])
    let settings = GivenSettings(known.filter { names.contains($0.key) })
    let maker: StepPlayer.Maker = { given throws(RunFailure) in
      let parts: (record: Recorder, picture: PictureSettings, features: Features)
      do throws(SettingError) {
        let features = Features(
          features: [Feature(column: "income"), Feature(column: "spending")],
          customers: rows.indices.map { String($0 + 1) }, values: Matrix(rows),
          scaling: try given.value(of: DataSettings.scale), source: Source(name: "a test"))
        parts = (
          try algorithm.prepare(given), try given.values(of: PictureSettings.settings), features
        )
      } catch {
        throw .setting(error)
      }
      return try parts.record(parts.features, noFiles).walk(
        try parts.picture.sceneOptions(
          for: parts.features, size: Size(1920, 1080), theme: .terminal, metrics: CellMetrics()))
    }
    let options = algorithm.group.options + [DataSettings.scale.option, PictureSettings.follow.option]
    player = StepPlayer(try maker(settings), settings, options: options, maker: maker)
  }
}

/// Where there are none.
private let noFiles = InputFiles(
  read: { path throws(RunFailure) in throw .noInput(path: path, reason: "there are no files") },
  shipped: { name throws(RunFailure) in throw .noInput(path: name, reason: "there are no files") },
  isThere: { _ in false })
