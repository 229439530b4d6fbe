import Characters
import Drawing
import Runs
import Scenes

extension StepPlayer {
  /// The run of an algorithm on the customers that its settings name.
  /// - Parameters:
  ///   - algorithm: the one to step through.
  ///   - algorithms: all that there are.
  ///   - given: its settings, and those of the data.
  ///   - files: how files are read.
  ///   - remark: is told once what there is to know about the customers.
  public init(
    _ algorithm: Algorithm, among algorithms: [Algorithm], _ given: GivenSettings, _ files: InputFiles,
    remark: (String) -> Void
  ) throws(RunFailure) {
    let options =
      algorithm.group.options + [
        DataSettings.scale.option, PictureSettings.follow.option, PictureSettings.show.option,
      ]
    let walk = try Self.walk(algorithm, given, files, remark: remark)
    self.init(walk, given, options: options, algorithms: algorithms) { given throws(RunFailure) in
      try Self.walk(algorithm, given, files) { _ in }
    }
  }

  private static func walk(
    _ algorithm: Algorithm, _ given: GivenSettings, _ files: InputFiles, remark: (String) -> Void
  ) throws(RunFailure) -> Walk {
    let data: DataSettings
    let record: Recorder
    let picture: PictureSettings
    do throws(SettingError) {
      data = try given.values(of: DataSettings.settings)
      record = try algorithm.prepare(given)
      picture = try given.values(of: PictureSettings.settings)
    } catch {
      throw .setting(error)
    }
    let prepared = try data.load(files)
    for sentence in prepared.remarks() { remark(sentence) }
    // Panels are laid out anew for every terminal, so the size of frames does not matter.
    let options = try picture.sceneOptions(
      for: prepared.features, size: Size(1920, 1080), theme: .terminal, metrics: CellMetrics())
    return try record(prepared.features, files).walk(options)
  }
}
