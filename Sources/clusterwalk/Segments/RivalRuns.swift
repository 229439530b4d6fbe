import Clustering
import Customers
import Drawing
import Handouts
import Runs
import Segments
import Words

/// The other algorithms on the same customers, to see what hangs on the choice of one.
struct RivalRuns: Sendable {
  private struct Rival: Sendable {
    let algorithm: Algorithm
    let record: Recorder
  }

  private let algorithm: Algorithm
  private let rivals: [Rival]

  /// The most customers that all algorithms are run on: beyond, some take too long to be run beside another.
  static let most = 20_000

  /// The other algorithms with the same number of clusters, seed and starts; all else as it is by default.
  init(of algorithm: Algorithm, among algorithms: [Algorithm], _ arguments: Arguments) throws(UsageError) {
    let shared = [
      SharedSettings.clusters.option, SharedSettings.seed.option, SharedSettings.restarts.option,
    ]
    let own = arguments.keeping(shared)
    self.algorithm = algorithm
    var rivals: [Rival] = []
    for other in algorithms where other.name != algorithm.name {
      rivals.append(Rival(algorithm: other, record: try own.recorder(of: other)))
    }
    self.rivals = rivals
  }

  /// What they make of a run's customers. One that can't be run is missing, with the reason.
  func partitions(beside recording: Recording) -> RivalPartitions {
    let features = recording.features
    var entries: [NamedPartition] = []
    var settings = [Self.settings(of: recording)]
    var missing: [String] = []
    for rival in rivals {
      if features.customers.count > Self.most {
        missing.append(
          """
          \(rival.algorithm.words.heading) was not run: there are more than \
          \(NumberText.fixed(Double(Self.most), decimals: 0)) customers.
          """
        )
        continue
      }
      do throws(Failure) {
        let other = try Failure.recording(features, by: rival.record)
        entries.append(other.partition.named(rival.algorithm.words.title))
        settings.append(Self.settings(of: other))
      } catch {
        missing.append("\(rival.algorithm.words.heading) could not be run: \(error.reason).")
      }
    }
    return RivalPartitions(
      comparison: PartitionComparison(
        recording.partition.named(algorithm.words.title), entries, points: features.points),
      settings: settings,
      missing: missing, singleLinkage: Self.singleLinkage(beside: recording))
  }

  /// How far single linkage agrees, where it is not the run itself.
  private static func singleLinkage(beside recording: Recording) -> Double? {
    let partition = recording.partition
    let isOwn = partition.parameters.contains { name, value in
      guard case .string(let words) = value else { return false }
      return name == "linkage" && words == Hierarchical.Linkage.single.rawValue
    }
    guard !isOwn, partition.labels.count <= most,
      let trace = try? Hierarchical(linkage: .single, clusters: partition.clusters).trace(
        on: recording.features.points)
    else { return nil }
    return adjustedRandIndex(partition.labels, trace.finalLabels)
  }

  /// What tells a run from others of its algorithm.
  private static func settings(of recording: Recording) -> String {
    let shown = ["k", "linkage", "covariance", "seed", "restarts"]
    return recording.partition.parameters.filter { shown.contains($0.0) }.map { name, value in
      let text = if case .string(let words) = value { words } else { value.text }
      return "\(name) \(text)"
    }.joined(separator: ", ")
  }
}
