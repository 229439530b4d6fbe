import Numerics

extension GaussianMixtureTrace {
  /// What several starts came to.
  public struct Restarts: Hashable, Sendable {
    /// What each start came to, in order.
    public var outcomes: [Outcome]
    /// The start that was recorded, counted from 0.
    public var best: Int
    /// How far below the best log-likelihood a start may end and still have reached it.
    public let slack: Double

    /// How one start ended.
    public struct Outcome: Hashable, Sendable {
      /// Of all customers under the final components.
      public var logLikelihood: Double
      /// Whether a component had collapsed in the end.
      public var isDegenerate: Bool
    }

    init(outcomes: [Outcome], best: Int, customers: Int, tolerance: Double) {
      self.outcomes = outcomes
      self.best = best
      slack = Self.slack(outcomes[best].logLikelihood, customers: customers, tolerance: tolerance)
    }

    /// How many starts there were.
    public var count: Int { outcomes.count }

    /// How many starts reached the best log-likelihood.
    ///
    /// A run stops short of its maximum, the farther the slower it climbs, so that starts on the way to the
    /// same maximum end a little apart: as far as a hundred tolerances for every customer, or a billionth.
    public var hits: Int {
      outcomes.count { $0.logLikelihood >= outcomes[best].logLikelihood - slack }
    }

    /// How many starts ended with a collapsed component.
    public var degenerate: Int { outcomes.count { $0.isDegenerate } }

    private static func slack(_ logLikelihood: Double, customers: Int, tolerance: Double) -> Double {
      Swift.max(1e-9 * logLikelihood.magnitude, 100 * tolerance * Double(customers))
    }
  }
}

extension GaussianMixture {
  /// The recording of the start with the largest log-likelihood of several, the first of equals.
  ///
  /// The first start is the one that `steps(on:)` gives; the others draw with seeds of their own, which
  /// follow from `seed`.
  /// - Throws: what makes a run impossible, before it begins.
  public func best(
    of restarts: Int, on points: Matrix, workers: Workers = .all
  ) throws(GaussianMixtureFailure) -> GaussianMixtureTrace {
    if restarts < 1 { throw .noRestarts(restarts) }
    try validate(on: points)
    let packed = PackedPoints(points)
    let starts = Starts(restarts, seed: seed, on: packed, workers: workers)
    @Sendable func steps(_ seed: UInt64) -> GaussianMixtureSteps {
      var start = self
      start.seed = seed
      return GaussianMixtureSteps(algorithm: start, points: packed, workers: starts.workers)
    }
    let outcomes = starts.outcomes { steps($0).outcome() }
    // The first of equals.
    let best =
      outcomes.indices.max { outcomes[$0].logLikelihood < outcomes[$1].logLikelihood } ?? 0
    return GaussianMixtureTrace(
      steps(starts.seeds[best]), asked: self, points: points, outcomes: outcomes, best: best)
  }
}

extension GaussianMixtureSteps {
  /// Runs to the end, keeping nothing but how it ended.
  func outcome() -> GaussianMixtureTrace.Restarts.Outcome {
    var outcome = GaussianMixtureTrace.Restarts.Outcome(logLikelihood: 0, isDegenerate: false)
    for step in self {
      outcome.logLikelihood = step.state.logLikelihood ?? outcome.logLikelihood
      outcome.isDegenerate = step.state.isDegenerate
    }
    return outcome
  }
}
