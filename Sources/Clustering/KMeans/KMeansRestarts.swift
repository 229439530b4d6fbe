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
    let starts = Starts(restarts, seed: seed, on: packed, workers: workers)
    @Sendable func steps(_ seed: UInt64) -> KMeansSteps {
      var start = self
      start.seed = seed
      return KMeansSteps(algorithm: start, points: packed, workers: starts.workers)
    }
    let wcss = starts.outcomes { steps($0).finalWCSS() }
    let best = wcss.indices.min { wcss[$0] < wcss[$1] } ?? 0
    return KMeansTrace(steps(starts.seeds[best]), asked: self, points: points, restarts: wcss, best: best)
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
