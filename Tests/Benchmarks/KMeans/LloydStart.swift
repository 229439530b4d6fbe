import Clustering
import Drawing
import Numerics
import Words

/// Customers in groups that overlap, so that a run goes on for long, and the first centroids.
struct LloydStart {
  let points: Matrix
  let centroids: Matrix

  init(features: Int) {
    var generator = SplitMix64(seed: 1)
    let middles = (0..<10).map { _ in (0..<features).map { _ in 100 * generator.uniform() } }
    let rows = 1_000_000
    var values: [Double] = []
    values.reserveCapacity(rows * features)
    for _ in 0..<rows {
      for middle in middles[generator.index(below: middles.count)] {
        values.append(middle + 30 * generator.normal())
      }
    }
    points = Matrix(rows: rows, columns: features, values: values)
    centroids = points.selecting(rows: Array(0..<8))
  }

  /// k-means with as many updates. scikit-learn counts these, and like us ends with an assignment.
  private func algorithm(_ iterations: Int) -> KMeans {
    KMeans(clusters: centroids.rows, seeding: .given(centroids), maxIterations: iterations + 1)
  }

  func trace(_ iterations: Int, _ workers: Workers) throws -> KMeansTrace {
    try algorithm(iterations).best(of: 1, on: points, workers: workers)
  }

  func record(_ iterations: Int, _ workers: Workers) throws { _ = try trace(iterations, workers) }

  /// All steps, none of them kept.
  func walk(_ iterations: Int, _ workers: Workers) throws {
    for _ in try algorithm(iterations).steps(on: points, workers: workers) {}
  }

  /// How long one iteration takes, in milliseconds, without what happens once in a run.
  func iteration(_ run: (_ iterations: Int) throws -> Void) rethrows -> Double {
    let few = try milliseconds { try run(10) }
    return try (milliseconds { try run(50) } - few) / 40
  }

  func peer(in folder: TemporaryFolder, threads: Int) throws -> LloydPeer {
    try folder.write(points.values + centroids.values, to: "points")
    return try LloydPeer(
      Python.peer(
        "lloyd.py", [folder("points"), "\(points.rows)", "\(points.columns)", "\(centroids.rows)"],
        threads: threads), threads: threads)
  }

  /// Compares what comes out of 50 iterations with any number of workers, and with the peer; says so.
  func agreement(with peer: LloydPeer?) throws -> String {
    let trace = try trace(50, .one)
    if try self.trace(50, Workers(2)) != trace {
      throw Disagreement(description: "one worker and two give different bits")
    }
    if trace.iterations != 51 { throw Disagreement(description: "the run ends too early to be measured") }
    let sentence = "One worker and two give the same bits"
    guard let peer else { return sentence + "." }
    let (wcss, iterations) = try peer.fit(iterations: 50)
    let difference = abs(trace.wcss - wcss) / wcss
    if iterations != 50 || !(difference <= 1e-9) {
      throw Disagreement(
        description: "after \(iterations) iterations \(peer.name) has WCSS \(wcss), not \(trace.wcss)")
    }
    return sentence + "; the WCSS differs from scikit-learn's by \(NumberText.rounded(difference)) of it."
  }
}
