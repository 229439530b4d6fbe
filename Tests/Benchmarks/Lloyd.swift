import Clustering
import Numerics

extension Benchmark {
  /// A recorded iteration of k-means against scikit-learn's, which records nothing.
  static let lloyd = Benchmark(
    name: "lloyd",
    title: "k-means: an iteration over 1,000,000 customers, k = 8",
    compares: """
      50 iterations less 10, divided by 40. Every step is recorded; scikit-learn (algorithm="lloyd", n_init=1,
      tol=0) starts from the same centroids and keeps nothing.
      """
  ) { rounds in
    let missing = Python.missing(["numpy", "sklearn"])
    for features in [2, 8] {
      let start = LloydStart(features: features)
      let folder = try TemporaryFolder()
      let peers = missing == nil ? try [1, 2].map { try start.peer(in: folder, threads: $0) } : []
      try start.checkAgreement(with: peers.first)
      let times = try inTurn(
        rounds: rounds,
        [
          Contender(name: "recorded, 1 worker") { try start.iteration { try start.record($0, .one) } },
          Contender(name: "not recorded") { try start.iteration { try start.walk($0, .one) } },
          Contender(name: "recorded, 2 workers") { try start.iteration { try start.record($0, Workers(2)) } },
        ]
          + peers.map { peer in
            Contender(name: peer.name) { try start.iteration { _ = try peer.fit(iterations: $0) } }
          })
      var table = RatioTable()
      if peers.isEmpty {
        table.add(times[0])
      } else {
        table.add(times[0], against: times[3])
        table.add(times[2], against: times[4])
      }
      table.add(times[2], against: times[0])
      table.add(times[0], against: times[1])
      print("\(features) features\n\(table.text)")
      print()
    }
    if let missing { print(missing) }
  }
}

/// scikit-learn in a process of its own.
struct LloydPeer {
  let name: String
  private let process: ChildProcess

  init(_ process: ChildProcess, threads: Int) throws {
    self.process = process
    name = try process.nextLine() + (threads == 1 ? ", 1 thread" : ", \(threads) threads")
  }

  func fit(iterations: Int) throws -> (wcss: Double, iterations: Int) {
    let answer = try process.ask("\(iterations)").split(separator: " ")
    guard answer.count == 3, let wcss = Double(answer[1]), let made = Int(answer[2]) else {
      throw ChildProcess.Failure(description: "\(name) gave no answer")
    }
    return (wcss, made)
  }
}
