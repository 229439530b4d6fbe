import Clustering
import Numerics

extension Benchmark {
  /// Hierarchical clustering against fastcluster and SciPy.
  static let merging = Benchmark(
    name: "merging",
    title: "hierarchical: Ward linkage of 10,000 customers, the other linkages of 3,000, 4 features",
    compares: """
      The whole recorded run on one thread, ties looked for, against fastcluster.linkage_vector for Ward and
      scipy.cluster.hierarchy.linkage for the others. The heights have to agree.
      """
  ) { rounds in
    let missing = Python.missing(["numpy", "scipy", "fastcluster"])
    var table = RatioTable()
    for linkage in Hierarchical.Linkage.allCases {
      let points = customers(linkage == .ward ? 10_000 : 3_000)
      let folder = try TemporaryFolder()
      let peer = missing == nil ? try MergingPeer(points, linkage, in: folder) : nil
      let trace = try Hierarchical(linkage: linkage).trace(on: points)
      if let peer { try peer.check(trace) }
      let times = try inTurn(
        rounds: rounds,
        [
          Contender(name: linkage.rawValue) {
            try milliseconds { _ = try Hierarchical(linkage: linkage).trace(on: points) }
          }
        ]
          + [peer].compactMap { $0 }.map { peer in Contender(name: peer.name) { try peer.run().milliseconds }
          })
      if times.count > 1 { table.add(times[0], against: times[1]) } else { table.add(times[0]) }
    }
    print(table.text)
    if let missing { print(missing) }
  }

  private static func customers(_ count: Int) -> Matrix {
    var generator = SplitMix64(seed: 4)
    return Matrix(
      rows: count, columns: 4,
      values: (0..<4 * count).map { _ in Double(generator.index(below: 4)) * 3 + generator.normal() })
  }
}

/// SciPy or fastcluster in a process of its own.
private struct MergingPeer {
  let name: String
  private let process: ChildProcess

  init(_ points: Matrix, _ linkage: Hierarchical.Linkage, in folder: TemporaryFolder) throws {
    try folder.write(points.values, to: "points")
    process = try Python.peer(
      "merging.py", [folder("points"), "\(points.rows)", "\(points.columns)", linkage.rawValue], threads: 1)
    name = try process.nextLine()
  }

  func run() throws -> (milliseconds: Double, highest: Double, sum: Double) {
    let answer = try process.ask("run").split(separator: " ").compactMap { Double($0) }
    guard answer.count == 3 else { throw ChildProcess.Failure(description: "\(name) gave no answer") }
    return (answer[0] * 1000, answer[1], answer[2])
  }

  func check(_ trace: HierarchicalTrace) throws {
    let theirs = try run()
    let heights = trace.merges.map(\.height)
    let sum = heights.reduce(0, +)
    if abs(sum - theirs.sum) > 1e-9 * sum || abs((heights.last ?? 0) - theirs.highest) > 1e-9 * theirs.highest
    {
      throw Disagreement(description: "\(name): heights sum to \(theirs.sum), not \(sum)")
    }
  }
}
