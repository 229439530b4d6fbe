import Criteria
import Customers
import Purchases
import Runs
import Scenes
import Words

/// Makes the runs of lessons: a lesson can say all that a call can, in the same words.
public struct RunMaker: Sendable {
  let algorithms: [Algorithm]
  let files: InputFiles
  /// What lessons can say about the runs.
  let facts: [Fact]

  /// Who makes runs of these algorithms, on what the files hold.
  public init(algorithms: [Algorithm] = Algorithm.all, files: InputFiles) {
    self.algorithms = algorithms
    facts = Fact.all(algorithms)
    self.files = files
  }

  /// The built-in mall by name.
  private static let mall = "mall"

  /// Whether a setting says how a picture looks, and nothing about a run.
  func isOfPictures(_ name: String) -> Bool {
    PictureSettings.settings.options.contains { $0.name == name }
  }

  /// Whether a setting means the same for every algorithm, so that further runs of a lesson share its value.
  func isShared(_ name: String) -> Bool { Self.shared.contains { $0.name == name } }

  /// For comparing numbers of clusters, seed and restarts are those of the run.
  private static let shared =
    DataSettings.settings.options + [SharedSettings.clusters.option, SharedSettings.seed.option]
    + [
      ChoosingKSettings.range.option, ChoosingKSettings.references.option,
      ChoosingKSettings.bootstraps.option,
    ]

  /// Loads the customers, and runs the algorithm if there is one.
  func record(_ request: RunRequest) throws(Refusal) -> RecordedRun {
    let algorithm = try algorithm(request.algorithm)
    try check(request.settings, of: Self.shared + (algorithm?.group.options ?? []))
    let customers = try customers(of: request)
    var given = GivenSettings(request.settings)
    given.texts[DataSettings.data.option.name] = nil
    let join = DataSettings.join.option.name
    given.texts[join] = given.texts[join].map { Self.path($0, in: request.folder) }
    do throws(RunFailure) {
      return try run(algorithm, given, on: customers)
    } catch {
      throw Refusal(error)
    }
  }

  private func run(
    _ algorithm: Algorithm?, _ given: GivenSettings, on customers: DataSettings.Origin
  ) throws(RunFailure) -> RecordedRun {
    var data = try RunFailure.of { () throws(SettingError) in try given.values(of: DataSettings.settings) }
    data.customers = customers
    let choosing = try RunFailure.of { () throws(SettingError) in
      try given.values(of: ChoosingKSettings.settings)
    }
    let prepared = try data.load(files, allNumeric: algorithm == nil)
    var recording: Recording?
    if let algorithm {
      let record = try RunFailure.of { () throws(SettingError) in try algorithm.prepare(given) }
      recording = try record(prepared.features, files)
    }
    return RecordedRun(
      prepared, recording, title: algorithm?.words.title ?? "customers", data: data, choosing: choosing,
      files: files)
  }

  /// How a picture of a run is to look; `settings` are those of pictures.
  func sceneOptions(
    for run: RecordedRun, settings: [String: String], look: FrameStyle
  ) throws(Refusal) -> SceneOptions {
    try check(settings, of: PictureSettings.settings.options)
    do throws(RunFailure) {
      return try RunFailure.of { () throws(SettingError) in
        try GivenSettings(settings).values(of: PictureSettings.settings)
      }.sceneOptions(for: run.features, size: look.size, theme: look.theme, metrics: look.metrics)
    } catch {
      throw Refusal(error)
    }
  }

  // MARK: Names

  private func algorithm(_ name: String?) throws(Refusal) -> Algorithm? {
    guard let name else { return nil }
    if let found = algorithms.first(where: { $0.name == name }) { return found }
    let names = algorithms.map { $0.name }
    let instead =
      closestMatch(to: name, in: names).map { "did you mean “\($0)”?" } ?? "it may be \(oneOf(names))"
    throw Refusal(why: "there is no algorithm “\(harmless(name))”; \(instead)")
  }

  private func check(_ settings: [String: String], of options: [Option]) throws(Refusal) {
    for name in settings.keys.sorted() where !options.contains(where: { $0.name == name }) {
      let closest =
        closestMatch(to: name, in: options.map { $0.name }).map { "; did you mean “\($0)”?" } ?? ""
      throw Refusal(setting: name, why: "there is no setting “\(harmless(name))” here\(closest)")
    }
  }

  /// The customers that come with the program, or stand in a file beside the lesson.
  private func customers(of request: RunRequest) throws(Refusal) -> DataSettings.Origin {
    let option = DataSettings.data.option
    guard let name = request.settings[option.name], name != Self.mall else { return .mall }
    if let set = DataSet.named(name) { return .set(set) }
    if name == SamplePurchases.name { return .purchases }
    let path = Self.path(name, in: request.folder)
    if files.isThere(path) { return .file(path) }
    let known = [Self.mall, SamplePurchases.name] + DataSet.all.map { $0.name }
    let instead =
      closestMatch(to: name, in: known).map { "did you mean “\($0)”?" }
      ?? "it may be \(oneOf(known)), or a CSV file beside the lesson"
    throw Refusal(
      setting: option.name, why: "there are no customers “\(harmless(name))”; \(instead)")
  }

  private static func path(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
