import Clustering
import Criteria
import Customers
import Drawing
import Lessons
import Numerics
import Runs
import Scenes
import Segments
import Words

/// Makes the runs of lessons with the options of the command line, so that a lesson can say all that a call
/// can, in the same words.
struct CommandWorkshop: Workshop {
  let algorithms = Algorithm.all.map(\.name)

  private static let quiet = Console(verb: nil, isQuiet: true)
  /// The built-in mall by name.
  private static let mall = "mall"

  func isPictureOption(_ name: String) -> Bool {
    PictureSettings.settings.options.contains { $0.name == name }
  }

  func isShared(_ name: String) -> Bool {
    Self.sharedOptions.contains { $0.name == name }
  }

  private static let sharedOptions =
    DataSettings.settings.options + [SharedSettings.clusters.option, SharedSettings.seed.option]
    + comparisonOptions
  /// What else is set for comparing numbers of clusters: seed and restarts are those of the run.
  private static let comparisonOptions = [
    ChoosingK.range.option, ChoosingK.references.option, ChoosingK.bootstraps.option,
  ]

  func record(_ request: RunRequest) throws(Refusal) -> RecordedRun {
    let algorithm = try algorithm(of: request)
    let options = Self.sharedOptions + (algorithm?.options.options ?? [])
    let arguments = try arguments(request.settings, of: options, folder: request.folder)
    do {
      var data = try arguments.values(of: DataSettings.settings)
      if let set = Self.dataSet(request) { data.customers = .set(set) }
      let customers = data
      let choosing = try arguments.values(of: ChoosingK.settings)
      let prepared = try data.load(.ofMachine, allNumeric: algorithm == nil)
      let outcome = try algorithm.map { algorithm in
        try Self.outcome(of: try algorithm.prepare(arguments)(prepared.features), prepared)
      }
      return RecordedRun(
        title: algorithm?.title ?? "customers", features: prepared.features,
        columns: Self.wholeColumns(of: prepared),
        explored: Lazily { () throws(Refusal) in
          do throws(RunFailure) {
            return try customers.unclustered.survey(.ofMachine)
          } catch {
            throw Refusal(Failure(error))
          }
        }, choosing: choosing, outcome: outcome)
    } catch let error as UsageError {
      throw Refusal(error)
    } catch let failure as Failure {
      throw Refusal(failure)
    } catch let failure as RunFailure {
      throw Refusal(Failure(failure))
    } catch {
      throw Refusal(why: "\(error)")
    }
  }

  private static func outcome(
    of recording: Recording, _ prepared: Prepared
  ) throws(Failure) -> RecordedRun.Outcome {
    let partition = recording.partition
    return RecordedRun.Outcome(
      trace: try trace(recording), labels: partition.labels, clusters: partition.clusters,
      reclustering: recording.reclustering,
      segments: Lazily { () throws(Refusal) in
        let columns = CustomerColumns(prepared)
        let profiles = Profiles(of: partition, features: prepared.features, columns: columns)
        do throws(Failure) {
          let rules = try ActionOptions.standard.load(for: columns, quiet)
          return RecordedRun.DescribedSegments(
            profiles: profiles, suggestions: profiles.map { rules.suggestions(for: $0, among: profiles) })
        } catch {
          throw Refusal(error)
        }
      }, scene: recording.scene)
  }

  private func algorithm(of request: RunRequest) throws(Refusal) -> Algorithm? {
    guard let name = request.algorithm else { return nil }
    if let found = Algorithm.all.first(where: { $0.name == name }) { return found }
    let closest = closestMatch(to: name, in: algorithms).map { "; did you mean “\($0)”?" } ?? ""
    throw Refusal(
      why:
        "there is no algorithm “\(harmless(name))”\(closest.isEmpty ? "; it may be \(oneOf(algorithms))" : closest)"
    )
  }

  private func arguments(
    _ settings: [String: String], of options: [Option], folder: String
  ) throws(Refusal) -> Arguments {
    var given = settings
    for name in settings.keys.sorted() where !options.contains(where: { $0.name == name }) {
      let closest = closestMatch(to: name, in: options.map(\.name)).map { "; did you mean “\($0)”?" } ?? ""
      throw Refusal(setting: name, why: "there is no setting “\(harmless(name))” here\(closest)")
    }
    let (data, join) = (DataSettings.data.option.name, DataSettings.join.option.name)
    given[data] = try given[data].flatMap { name throws(Refusal) in try Self.path(ofData: name, in: folder) }
    given[join] = given[join].map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    return Arguments(target: "", given: given)
  }

  /// Every numeric column in which nothing is missing, in its own units.
  private static func wholeColumns(of prepared: Prepared) -> Features {
    let numbers = prepared.numbers
    let whole = numbers.features.indices.filter { numbers.presentValues($0).count == numbers.values.rows }
    let values = (0..<numbers.values.rows).flatMap { row in whole.map { numbers.values[row, $0] } }
    return Features(
      features: whole.map { numbers.features[$0] }, customers: prepared.features.customers,
      values: Matrix(rows: numbers.values.rows, columns: whole.count, values: values), scaling: .none,
      source: prepared.features.source)
  }

  /// A data set that comes with the program; nil where `name` is none of them.
  private static func dataSet(_ request: RunRequest) -> DataSet? {
    request.settings[DataSettings.data.option.name].flatMap(DataSet.named)
  }

  /// The file of customers beside a lesson; nil for those that come with the program.
  private static func path(ofData name: String, in folder: String) throws(Refusal) -> String? {
    if name == mall || DataSet.named(name) != nil { return nil }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    if FileSystem.kind(of: path) == .file { return path }
    let known = [mall] + DataSet.all.map(\.name)
    let instead =
      closestMatch(to: name, in: known).map { "did you mean “\($0)”?" }
      ?? "it may be \(oneOf(known)), or a CSV file beside the lesson"
    throw Refusal(
      setting: DataSettings.data.option.name, why: "there are no customers “\(harmless(name))”; \(instead)")
  }

  private static func trace(_ recording: Recording) throws(Failure) -> RecordedRun.Trace {
    switch recording.trace {
    case let trace as KMeansTrace: return .kMeans(trace)
    case let trace as HierarchicalTrace: return .hierarchical(trace)
    case let trace as GaussianMixtureTrace: return .gaussianMixture(trace)
    default: throw .bug("lessons know nothing of \(type(of: recording.trace))")
    }
  }

  func sceneOptions(
    for run: RecordedRun, settings: [String: String], look: FrameStyle
  ) throws(Refusal) -> SceneOptions {
    do {
      let arguments = try arguments(settings, of: PictureSettings.settings.options, folder: ".")
      return try arguments.values(of: PictureSettings.settings).sceneOptions(
        for: run.features, size: look.size, theme: look.theme, metrics: look.metrics)
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as UsageError {
      throw Refusal(error)
    } catch let failure as RunFailure {
      throw Refusal(Failure(failure))
    } catch {
      throw Refusal(why: "\(error)")
    }
  }
}

extension Refusal {
  /// A lesson sets an option as `clusters: 5`, not as `--clusters 5`.
  fileprivate init(_ error: UsageError) {
    switch error {
    case .setting(let error): self.init(setting: error.option.name, why: error.words(.lesson))
    default: self.init(why: error.words)
    }
  }

  fileprivate init(_ failure: Failure) {
    switch failure {
    case .usage(let error): self.init(error)
    case .noInput(let path, let reason):
      self.init(setting: DataSettings.data.option.name, why: "\(path): \(reason)")
    case .badCustomers:
      self.init(setting: DataSettings.data.option.name, why: failure.lines(verb: nil).joined(separator: " "))
    case .badData(let problems):
      self.init(
        why: problems.map { "\($0.what); \($0.remedy.text(.lesson))" }.joined(separator: " "))
    default: self.init(why: failure.lines(verb: nil).joined(separator: " "))
    }
  }
}
