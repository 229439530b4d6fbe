import Criteria
import Runs
import Segments

/// How the stability of segments is measured.
struct StabilityOptions: Hashable, Sendable {
  /// How many times customers are drawn; 0 for not at all.
  let count: Int
  let seed: UInt64

  static let bootstraps = Setting<Int>.wholeNumber(
    "bootstraps", in: 0...100_000, standard: 50,
    help: "how many times customers are drawn anew for the stability; 0 leaves it out")

  init(_ arguments: Arguments) throws(UsageError) {
    count = try arguments.value(of: Self.bootstraps)
    seed = try arguments.value(of: SharedSettings.seed)
  }

  /// The profiles of a run's segments, with how often each of them comes back.
  func profiles(of recording: Recording, columns: CustomerColumns) -> Profiles {
    let partition = recording.partition
    let stability =
      count == 0
      ? nil
      : Bootstrap(count: count, seed: seed).stability(
        of: partition.labels, on: recording.features.points, recording.reclustering)
    // Clusters behind the last that has customers have none.
    let known = stability.map(\.clusters) ?? []
    let missing = Array(repeating: Double?.none, count: max(0, partition.clusters - known.count))
    return Profiles(
      of: partition, features: recording.features, columns: columns,
      stability: known.isEmpty ? [] : known + missing)
  }
}
