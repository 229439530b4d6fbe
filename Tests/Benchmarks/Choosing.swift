import Clustering
import Criteria
import Numerics

extension Benchmark {
  /// The silhouette against scikit-learn's.
  static let silhouette = Benchmark(
    name: "silhouette",
    title: "silhouette: every width of 20,000 customers, 4 features, k = 5",
    compares: """
      All 400 million distances, in memory that grows with the customers, against
      sklearn.metrics.silhouette_samples on one thread. The means have to agree.
      """
  ) { rounds in
    let missing = Python.missing(["numpy", "sklearn"])
    let points = groups(20_000, features: 4)
    let labels = try KMeans(clusters: 5).best(of: 1, on: points).finalLabels
    let folder = try TemporaryFolder()
    let peer = missing == nil ? try SilhouettePeer(points, labels, in: folder) : nil
    if let peer { try peer.check(Silhouette(of: labels, points: points)?.mean ?? .nan) }
    func contender(_ name: String, _ workers: Workers) -> Contender {
      Contender(name: name) {
        milliseconds { _ = Silhouette(of: labels, points: points, workers: workers) }
      }
    }
    let times = try inTurn(
      rounds: rounds,
      [contender("1 worker", .one), contender("2 workers", Workers(2))]
        + [peer].compactMap { $0 }.map { peer in Contender(name: peer.name) { try peer.run().milliseconds } })
    var table = RatioTable()
    if times.count > 2 { table.add(times[0], against: times[2]) } else { table.add(times[0]) }
    table.add(times[1], against: times[0])
    print(table.text)
    if let missing { print(missing) }
  }

  /// Everything that `choose-k` computes.
  static let choosing = Benchmark(
    name: "choosing",
    title: "choosing k: every criterion of 200 customers and of their control, 2 features, k = 1 to 10",
    compares: """
      10 starts, 50 references and 50 bootstraps for each k; two workers against one.
      """
  ) { rounds in
    let points = groups(200, features: 2)
    func contender(_ name: String, _ workers: Workers) -> Contender {
      Contender(name: name) { try milliseconds { _ = try ChoosingK().compare(points, workers: workers) } }
    }
    let times = try inTurn(
      rounds: rounds, [contender("2 workers", Workers(2)), contender("1 worker", .one)])
    var table = RatioTable()
    table.add(times[0], against: times[1])
    print(table.text)
  }

  private static func groups(_ count: Int, features: Int) -> Matrix {
    var generator = SplitMix64(seed: 8)
    var values: [Double] = []
    for row in 0..<count {
      for feature in 0..<features {
        let middle = row % 5 * (feature + 2) % 5
        values.append(4 * Double(middle) + generator.normal())
      }
    }
    return Matrix(rows: count, columns: features, values: values)
  }
}

/// scikit-learn in a process of its own.
private struct SilhouettePeer {
  let name: String
  private let process: ChildProcess

  init(_ points: Matrix, _ labels: Labels, in folder: TemporaryFolder) throws {
    try folder.write(points.values + labels.map(Double.init), to: "points")
    process = try Python.peer(
      "silhouette.py", [folder("points"), "\(points.rows)", "\(points.columns)"], threads: 1)
    name = try process.nextLine() + ", 1 thread"
  }

  func run() throws -> (milliseconds: Double, mean: Double) {
    let answer = try process.ask("run").split(separator: " ").compactMap { Double($0) }
    guard answer.count == 2 else { throw ChildProcess.Failure(description: "\(name) gave no answer") }
    return (answer[0] * 1000, answer[1])
  }

  func check(_ mean: Double) throws {
    let theirs = try run().mean
    if !(abs(mean - theirs) <= 1e-9) {
      throw Disagreement(description: "\(name) has the mean silhouette \(theirs), not \(mean)")
    }
  }
}
