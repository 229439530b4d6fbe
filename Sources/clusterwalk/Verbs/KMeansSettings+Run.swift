import Clustering
import Criteria
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Segments
import Words

extension KMeansSettings {
  /// Runs k-means, several times if asked to, and keeps the best run.
  @Sendable func record(_ features: Features) throws(Failure) -> Recording {
    Self.recording(of: try run(features), features)
  }

  func run(_ features: Features) throws(Failure) -> KMeansTrace {
    let algorithm = KMeans(
      clusters: clusters, seeding: try seeding(for: features), seed: seed, emptied: emptied,
      maxIterations: maxIterations, tolerance: tolerance)
    do throws(KMeansFailure) {
      return try algorithm.best(of: starts, on: features.points)
    } catch {
      throw Failure(RunFailure(error, file: features.source.name, seeds: seedsFile))
    }
  }

  static func recording(of trace: KMeansTrace, _ features: Features) -> Recording {
    Recording(
      trace, of: features, summary: Self.summary(of: trace), partition: FittedPartition(trace),
      reclustering: .kMeans(trace.algorithm, restarts: trace.restarts.count)
    ) { options in
      KMeansScene(trace, of: features, options: options)
    }
  }

  /// Given centroids leave nothing to chance: every start would be the same.
  private var starts: Int { if case .method = seeding { restarts } else { 1 } }

  private var seedsFile: String? {
    if case .file(let path) = seeding { path } else { nil }
  }

  private func seeding(for features: Features) throws(Failure) -> KMeans.Seeding {
    switch seeding {
    case .method(let method): method
    case .file(let path): .given(features.scaling.scaled(try Self.centroids(in: path, like: features)))
    case .positions(let rows): .given(features.scaling.scaled(try Self.centroids(rows, like: features)))
    }
  }

  /// Centroids as they were typed, a number for each feature.
  private static func centroids(_ rows: [[Double]], like features: Features) throws(Failure) -> Matrix {
    let count = features.features.count
    guard rows.allSatisfy({ $0.count == count }) else {
      let found = rows.map { $0.map { "\($0)" }.joined(separator: ",") }.joined(separator: ";")
      throw .usage(
        .mismatch(
          Self.seeding.option, found: found,
          Mismatch(expected: "\(NumberText.count(count, "number")) for each centroid, one for each feature")))
    }
    return Matrix(rows)
  }

  /// Centroids in the units of the data, a row each, with the columns of the features. Words would be coded by
  /// those that the file happens to hold, and are refused.
  private static func centroids(in path: String, like features: Features) throws(Failure) -> Matrix {
    let file = try InputFile.read(path)
    let (found, notes) = try centroids(in: file, columns: features.features.map(\.column))
    guard let words = notes.lazy.compactMap(\.codedColumn).first else { return found.values }
    throw .badData([
      DataProblem(
        file: file.name, what: "“\(harmless(words))” holds words",
        remedy: "write the numbers that stand for them in the customers’ features")
    ])
  }

  private static func centroids(
    in file: InputFile, columns: [String]
  ) throws(Failure) -> (Features, notes: [Note]) {
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name)
      return try table.features(
        selecting: columns, scaling: .none, source: Source(name: file.name), allowsOne: true)
    } catch {
      throw .badCustomers(error)
    }
  }

  private static func summary(of trace: KMeansTrace) -> String {
    let end = trace.reason == .converged ? "converged" : "stopped at the limit"
    let hits =
      trace.restarts.count > 1 ? ", reached by \(trace.restarts.hits) of \(trace.restarts.count) starts" : ""
    return
      "k-means \(end) after \(NumberText.count(trace.iterations, "iteration")): WCSS \(NumberText.rounded(trace.wcss, significant: 7))\(hits)"
  }
}
