import Customers
import Runs
import Segments

/// How segments are made and described: the algorithm with its options, the customers, the rules for
/// suggestions, and how often customers are drawn anew.
struct ProfilingOptions: Sendable {
  let algorithm: Algorithm
  let actions: ActionOptions
  let stability: StabilityOptions
  private let record: Recorder
  private let data: DataSettings

  init(_ arguments: Arguments) throws(UsageError) {
    algorithm = try arguments.value(of: Algorithm.choice)
    try arguments.refuseOptions(
      ofOthersThan: [algorithm.name], in: Algorithm.all.map { ($0.name, [$0.options]) })
    record = try algorithm.prepare(arguments)
    data = try arguments.values(of: DataSettings.settings)
    actions = try ActionOptions(arguments)
    stability = try StabilityOptions(arguments)
  }

  /// Reads the customers, divides them and describes the segments.
  func load(_ console: Console) throws(Failure) -> Profiled {
    let prepared = try data.load(console)
    let columns = CustomerColumns(prepared)
    let rules = try actions.load(for: columns, console)
    let recording = try record(prepared.features)
    return Profiled(
      prepared: prepared, rules: rules, recording: recording,
      profiles: stability.profiles(of: recording, columns: columns))
  }
}

/// Customers with the run that divided them, and their segments described.
struct Profiled {
  let prepared: Prepared
  let rules: ActionTable
  let recording: Recording
  let profiles: Profiles

  /// What to test with each segment, in the order of the profiles.
  var suggestions: [[Suggestion]] { profiles.map { rules.suggestions(for: $0, among: profiles) } }
}
