import Customers
import Runs
import Segments

/// How segments are made and described: the algorithm with its options, the customers, the rules for
/// suggestions, and how often customers are drawn anew.
struct ProfilingOptions: Sendable {
  let algorithm: Algorithm
  let actions: ActionSettings
  let stability: StabilitySettings
  private let record: Recorder
  private let data: DataSettings

  init(_ arguments: Arguments, _ algorithms: [Algorithm]) throws(UsageError) {
    algorithm = try arguments.chosen(of: algorithms)
    record = try arguments.recorder(of: algorithm)
    data = try arguments.values(of: DataSettings.settings)
    actions = ActionSettings(file: try arguments.value(of: ActionSettings.actions))
    stability = try arguments.reading { given throws(SettingError) in try StabilitySettings(given) }
  }

  /// Reads the customers, divides them and describes the segments.
  func load(_ console: Console) throws(Failure) -> Profiled {
    let prepared = try data.load(console)
    let columns = CustomerColumns(prepared)
    let rules = try Failure.of { () throws(RunFailure) in try actions.rules(.ofMachine) }
    for remark in actions.remarks(on: rules, for: columns) { console.remark(remark) }
    let recording = try Failure.of { () throws(RunFailure) in try record(prepared.features, .ofMachine) }
    return Profiled(
      prepared: prepared, recording: recording,
      described: DescribedSegments(stability.profiles(of: recording, columns: columns), rules: rules))
  }
}

/// Customers with the run that divided them, and their segments described.
struct Profiled {
  let prepared: Prepared
  let recording: Recording
  let described: DescribedSegments

  var profiles: Profiles { described.profiles }
  var suggestions: [[Suggestion]] { described.suggestions }
}
