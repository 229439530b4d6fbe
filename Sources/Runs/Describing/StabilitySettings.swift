import Criteria
import Customers
import Segments

/// How the stability of segments is measured.
public struct StabilitySettings: Hashable, Sendable {
  /// How many times customers are drawn; 0 for not at all.
  public let count: Int
  /// Of the random generator that draws them.
  public let seed: UInt64

  /// How many times customers are drawn; 0 for not at all.
  public static let bootstraps = Setting<Int>.wholeNumber(
    "bootstraps", in: 0...100_000, standard: 50,
    help: "how many times customers are drawn anew for the stability; 0 leaves it out")

  /// The seed is that of the run.
  public init(_ given: GivenSettings) throws(SettingError) {
    count = try given.value(of: Self.bootstraps)
    seed = try given.value(of: SharedSettings.seed)
  }

  /// The profiles of a run's segments, with how often each of them comes back.
  public func profiles(of recording: Recording, columns: CustomerColumns) -> Profiles {
    let partition = recording.partition
    let stability =
      count == 0
      ? nil
      : Bootstrap(count: count, seed: seed).stability(
        of: partition.labels, on: recording.features.points, recording.reclustering)
    // Clusters behind the last that has customers have none.
    let known = stability.map { $0.clusters } ?? []
    let missing = Array(repeating: Double?.none, count: max(0, partition.clusters - known.count))
    return Profiles(
      of: partition, features: recording.features, columns: columns,
      stability: known.isEmpty ? [] : known + missing)
  }
}
