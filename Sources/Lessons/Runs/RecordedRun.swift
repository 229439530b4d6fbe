import Criteria
import Customers
import Exploration
import Numerics
import Runs
import Segments

/// Customers, and what an algorithm made of them.
public struct RecordedRun: Sendable {
  /// The algorithm's name as within a sentence.
  public let title: String
  /// What the customers are clustered by.
  public let features: Features
  /// Every numeric column without gaps, whether it is a feature or not.
  let columns: Features
  /// The customers as they are before any clustering: what is missing stays missing.
  let explored: Lazily<ExploredTable>
  /// How numbers of clusters are compared.
  let choosing: ChoosingK
  /// The customers divided into every number of clusters, and judged.
  let comparison: Lazily<KComparison>
  /// Nil where only the customers are wanted.
  public let recording: Recording?
  /// How often the clusters come back when customers are drawn anew, by label; empty where none does.
  let stability: Lazily<[Double?]>
  let segments: Lazily<DescribedSegments>

  /// A run on prepared customers.
  init(
    _ prepared: Prepared, _ recording: Recording?, title: String, data: DataSettings, choosing: ChoosingK,
    files: InputFiles
  ) {
    let features = prepared.features
    self.title = title
    self.features = features
    self.choosing = choosing
    self.recording = recording
    columns = prepared.wholeColumns
    explored = Lazily { () throws(RunFailure) in try data.unclustered.survey(files) }
    comparison = Lazily { () throws(Refusal) in
      do throws(ChoosingKFailure) {
        return try choosing.compare(features.points)
      } catch {
        throw Refusal(
          setting: ChoosingKSettings.range.option.name,
          why: "numbers of clusters can't be compared on these customers")
      }
    }
    stability = Lazily { () throws(Refusal) in
      guard let recording else { return [] }
      return Bootstrap(count: choosing.bootstraps, seed: choosing.seed)
        .stability(of: recording.partition.labels, on: features.points, recording.reclustering)?.clusters
        ?? []
    }
    segments = Lazily { () throws(Refusal) in
      guard let recording else { throw Refusal(why: "this is no run of an algorithm") }
      let profiles = Profiles(
        of: recording.partition, features: features, columns: CustomerColumns(prepared))
      do throws(RunFailure) {
        return DescribedSegments(profiles, rules: try ActionSettings().rules(files))
      } catch {
        throw Refusal(error)
      }
    }
  }
}

extension Lazily {
  fileprivate convenience init(_ make: @escaping @Sendable () throws(RunFailure) -> Value) {
    self.init { () throws(Refusal) in
      do throws(RunFailure) { return try make() } catch { throw Refusal(error) }
    }
  }
}

extension Prepared {
  /// Every numeric column in which nothing is missing, in its own units.
  fileprivate var wholeColumns: Features {
    let whole = numbers.features.indices.filter { numbers.presentValues($0).count == numbers.values.rows }
    let values = (0..<numbers.values.rows).flatMap { row in whole.map { numbers.values[row, $0] } }
    return Features(
      features: whole.map { numbers.features[$0] }, customers: features.customers,
      values: Matrix(rows: numbers.values.rows, columns: whole.count, values: values), scaling: .none,
      source: features.source)
  }
}
