import Clustering
import Numerics

extension Benchmark {
  /// An EM step against scikit-learn's.
  static let mixture = Benchmark(
    name: "mixture",
    title: "Gaussian mixture: an EM step over 100,000 customers, 4 features, k = 5, full covariances",
    compares: """
      12 steps less 2, divided by 10, every step recorded; scikit-learn runs its own E and M steps from the \
      same
      responsibilities.
      """
  ) { rounds in
    let missing = Python.missing(["numpy", "sklearn"])
    let start = MixtureStart()
    let folder = try TemporaryFolder()
    let peer = missing == nil ? try start.peer(in: folder) : nil
    if let peer { try start.check(peer) }
    let times = try inTurn(
      rounds: rounds,
      [
        Contender(name: "recorded, 1 worker") { try start.step(.one) },
        Contender(name: "recorded, 2 workers") { try start.step(Workers(2)) },
      ] + [peer].compactMap { $0 }.map { peer in Contender(name: peer.name) { try peer.step() } })
    var table = RatioTable()
    if times.count > 2 { table.add(times[0], against: times[2]) } else { table.add(times[0]) }
    table.add(times[1], against: times[0])
    print(table.text)
    if let missing { print(missing) }
  }
}

/// Customers in five groups, and the responsibilities that all begin with.
private struct MixtureStart {
  private let points: Matrix
  private let responsibilities: Matrix

  init() {
    var generator = SplitMix64(seed: 6)
    let rows = 100_000
    var values: [Double] = []
    var shares: [Double] = []
    for _ in 0..<rows {
      let group = generator.index(below: 5)
      values += (0..<4).map { Double((group * (3 + $0)) % 5) * 2 + generator.normal() }
      let drawn = (0..<5).map { ($0 == group ? 1 : 0.2) + generator.uniform() }
      let sum = drawn.reduce(0, +)
      shares += drawn.map { $0 / sum }
    }
    points = Matrix(rows: rows, columns: 4, values: values)
    responsibilities = Matrix(rows: rows, columns: 5, values: shares)
  }

  private func trace(_ steps: Int, _ workers: Workers) throws -> GaussianMixtureTrace {
    try GaussianMixture(
      components: 5, seeding: .given(responsibilities), maxIterations: steps, tolerance: 0
    ).best(of: 1, on: points, workers: workers)
  }

  /// How long one step takes, in milliseconds.
  func step(_ workers: Workers) throws -> Double {
    let few = try milliseconds { _ = try trace(2, workers) }
    return try (milliseconds { _ = try trace(12, workers) } - few) / 10
  }

  func peer(in folder: TemporaryFolder) throws -> MixturePeer {
    try folder.write(points.values + responsibilities.values, to: "points")
    return try MixturePeer(
      Python.peer("mixture.py", [folder("points"), "\(points.rows)", "\(points.columns)", "5"], threads: 1))
  }

  func check(_ peer: MixturePeer) throws {
    let theirs = try peer.run(12).logLikelihood
    let ours = try trace(12, .one).logLikelihood
    if abs(ours - theirs) > 1e-9 * abs(ours) {
      throw Disagreement(description: "\(peer.name) has the log-likelihood \(theirs), not \(ours)")
    }
  }
}

/// scikit-learn in a process of its own.
private struct MixturePeer {
  let name: String
  private let process: ChildProcess

  init(_ process: ChildProcess) throws {
    self.process = process
    name = try process.nextLine() + ", 1 thread"
  }

  func run(_ steps: Int) throws -> (milliseconds: Double, logLikelihood: Double) {
    let answer = try process.ask("\(steps)").split(separator: " ").compactMap { Double($0) }
    guard answer.count == 2 else { throw ChildProcess.Failure(description: "\(name) gave no answer") }
    return (answer[0] * 1000, answer[1])
  }

  func step() throws -> Double { try (run(12).milliseconds - run(2).milliseconds) / 10 }
}
