import Numerics

extension KMeans {
  /// The recording of the start with the smallest WCSS of several, the first of equals.
  ///
  /// The first start is the one that `steps(on:)` gives; the others draw with seeds of their own, which
  /// follow from `seed`.
  /// - Throws: what makes a run impossible, before it begins.
  public func best(
    of restarts: Int, on points: Matrix, workers: Workers = .all
  ) throws(KMeansFailure) -> KMeansTrace {
    if restarts < 1 { throw .noRestarts(restarts) }
    try validate(on: points)
    let packed = PackedPoints(points)
    let seeds = restartSeeds(restarts)
    // A large run shares its points among the threads, small runs share the starts.
    let large = packed.chunks.deserveThreads
    @Sendable func steps(_ seed: UInt64) -> KMeansSteps {
      var start = self
      start.seed = seed
      return KMeansSteps(algorithm: start, points: packed, workers: large ? workers : .one)
    }
    let wcss =
      restarts == 1
      ? [] : (large ? .one : workers).map(restarts) { start in steps(seeds[start]).finalWCSS() }
    let best = wcss.indices.min { wcss[$0] < wcss[$1] } ?? 0
    let trace = KMeansTrace(steps(seeds[best]), asked: self, points: points, restarts: wcss, best: best)
    return trace
  }

  /// The seeds of several starts: the algorithm's own, then what a generator with that seed gives.
  private func restartSeeds(_ count: Int) -> [UInt64] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { $0 == 0 ? seed : generator.next() }
  }
}

extension KMeansSteps {
  /// Runs to the end, keeping nothing but the WCSS.
  func finalWCSS() -> Double {
    var iterator = makeIterator()
    var wcss = 0.0
    while let step = iterator.next() { wcss = step.state.wcss ?? wcss }
    return wcss
  }
}
