import Clustering
import Customers
import Numerics
import Words

extension KMeansSettings {
  /// The algorithm of one start.
  func algorithm(_ seeding: KMeans.Seeding) -> KMeans {
    KMeans(
      clusters: clusters, seeding: seeding, seed: seed, emptied: emptied, maxIterations: maxIterations,
      tolerance: tolerance)
  }

  /// Given centroids leave nothing to chance: every start would be the same.
  var starts: Int { if case .method = seeding { restarts } else { 1 } }

  /// The file that the first centroids come from, if they come from one.
  var seedsFile: String? {
    if case .file(let path) = seeding { path } else { nil }
  }

  /// How the first centroids are chosen, given ones in the units of the points.
  func seeding(for features: Features, _ files: InputFiles) throws(RunFailure) -> KMeans.Seeding {
    switch seeding {
    case .method(let method): method
    case .file(let path):
      .given(features.scaling.scaled(try Self.centroids(in: files.read(path), like: features)))
    case .positions(let rows): .given(features.scaling.scaled(try centroids(rows, like: features)))
    }
  }

  /// Centroids as they were typed, one for each cluster, a number for each feature.
  private func centroids(_ rows: [[Double]], like features: Features) throws(RunFailure) -> Matrix {
    let count = features.features.count
    if !rows.allSatisfy({ $0.count == count }) {
      throw Self.mismatch(
        rows, "\(NumberText.count(count, "number")) for each centroid, one for each feature")
    }
    if rows.count != clusters {
      throw Self.mismatch(rows, "\(NumberText.count(clusters, "centroid")), one for each cluster")
    }
    return Matrix(rows)
  }

  private static func mismatch(_ rows: [[Double]], _ expected: String) -> RunFailure {
    let found = rows.map { row in row.map { "\($0)" }.joined(separator: ",") }.joined(separator: ";")
    return .setting(.mismatch(Self.seeding.option, found: found, Mismatch(expected: expected)))
  }

  /// Centroids in the units of the data, a row each, with the columns of the features. Words would be coded
  /// by those that the file happens to hold, and are refused.
  private static func centroids(in file: InputFile, like features: Features) throws(RunFailure) -> Matrix {
    let (found, notes) = try centroids(in: file, columns: features.features.map { $0.column })
    guard let words = notes.lazy.compactMap({ $0.codedColumn }).first else { return found.values }
    throw .data([
      DataProblem(
        file: file.name, what: "“\(harmless(words))” holds words",
        remedy: "write the numbers that stand for them in the customers’ features")
    ])
  }

  private static func centroids(
    in file: InputFile, columns: [String]
  ) throws(RunFailure) -> (Features, notes: [Note]) {
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name)
      return try table.features(
        selecting: columns, scaling: .none, source: Source(name: file.name), allowsOne: true)
    } catch {
      throw .customers(error)
    }
  }
}
