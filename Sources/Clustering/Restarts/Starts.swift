import Numerics

/// Several starts of one algorithm on the same points.
struct Starts {
  /// Of each start: the algorithm's own, then what a generator with that seed gives.
  let seeds: [UInt64]
  /// The threads of one start. A large run shares its points among all of them, small runs share the starts.
  let workers: Workers
  private let sharers: Workers

  init(_ count: Int, seed: UInt64, on points: PackedPoints, workers: Workers) {
    var generator = SplitMix64(seed: seed)
    seeds = (0..<count).map { $0 == 0 ? seed : generator.next() }
    let isLarge = points.chunks.deserveThreads
    self.workers = isLarge ? workers : .one
    sharers = isLarge ? .one : workers
  }

  /// What each start comes to; nothing where there is only one, which need not be compared.
  func outcomes<Outcome: Sendable>(_ run: @Sendable (_ seed: UInt64) -> Outcome) -> [Outcome] {
    seeds.count == 1 ? [] : sharers.map(seeds.count) { run(seeds[$0]) }
  }
}
