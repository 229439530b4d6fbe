import Numerics

/// The steps of one start of a Gaussian mixture, made as they are asked for.
///
/// The sequence holds the configuration and the points; each iterator holds a run of its own, so the
/// sequence can be walked any number of times, and always gives the same steps.
///
///     initialize  expectation  maximization  expectation  ...  maximization  expectation
///
/// The last step is an expectation, so that the responsibilities are those of the final components.
public struct GaussianMixtureSteps: Sequence, Sendable {
  let algorithm: GaussianMixture
  let points: PackedPoints
  let workers: Workers

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension GaussianMixture {
  /// The steps of one start on points (customers x features).
  ///
  /// What comes out does not depend on the number of workers.
  /// - Throws: what makes a run impossible, before it begins. Nothing goes wrong inside a run: a collapsing
  ///   component is something that the steps tell.
  public func steps(
    on points: Matrix, workers: Workers = .all
  ) throws(GaussianMixtureFailure) -> GaussianMixtureSteps {
    try validate(on: points)
    return GaussianMixtureSteps(algorithm: self, points: PackedPoints(points), workers: workers)
  }
}

extension GaussianMixtureSteps {
  /// A run in progress.
  public struct Iterator: IteratorProtocol {
    private enum Phase {
      case initialize
      case expectation
      case maximization
      case finished
    }

    private let algorithm: GaussianMixture
    private let points: PackedPoints
    private let workers: Workers
    private var phase = Phase.initialize
    private var state: GaussianMixtureStep.State
    private lazy var floor = CovarianceFloor(points)
    /// Why the run ended, once it has.
    private(set) var reason = GaussianMixtureTrace.Reason.limit

    init(_ steps: GaussianMixtureSteps) {
      algorithm = steps.algorithm
      points = steps.points
      workers = steps.workers
      state = GaussianMixtureStep.State(
        iteration: 0, components: [], responsibilities: Responsibilities(count: 0, components: 0, blocks: []))
    }

    public mutating func next() -> GaussianMixtureStep? {
      guard let event = nextEvent() else { return nil }
      return GaussianMixtureStep(event: event, state: state)
    }

    private mutating func nextEvent() -> GaussianMixtureStep.Event? {
      switch phase {
      case .initialize: .initialize(initialize())
      case .expectation: .expectation(expect())
      case .maximization: .maximization(maximize())
      case .finished: nil
      }
    }

    private mutating func initialize() -> GaussianMixtureStep.Initialization {
      state.responsibilities = algorithm.firstResponsibilities(of: points, workers: workers)
      state.components = estimatedComponents()
      phase = .expectation
      return GaussianMixtureStep.Initialization(collapsed: collapsing)
    }

    private mutating func expect() -> GaussianMixtureStep.Expectation {
      let pass = ExpectationPass(
        over: points,
        under: PackedDensities(state.components, isDiagonal: algorithm.covariance.isDiagonal),
        workers: workers)
      let gain = state.logLikelihood.map { (pass.logLikelihood - $0) / Double(points.count) }
      state.iteration += 1
      state.responsibilities = pass.responsibilities
      state.logLikelihood = pass.logLikelihood
      let converged = gain.map { $0.magnitude < algorithm.tolerance } ?? false
      if converged || state.iteration == algorithm.maxIterations {
        phase = .finished
        reason = converged ? .converged : .limit
      } else {
        phase = .maximization
      }
      return GaussianMixtureStep.Expectation(logLikelihood: pass.logLikelihood, gain: gain)
    }

    private mutating func maximize() -> GaussianMixtureStep.Maximization {
      let before = state.components
      let collapsingBefore = collapsing
      state.components = estimatedComponents()
      phase = .expectation
      return GaussianMixtureStep.Maximization(
        shifts: zip(before, state.components).map { old, new in
          squaredDistance(old.mean[...], new.mean[...]).squareRoot()
        },
        collapsed: collapsing.filter { !collapsingBefore.contains($0) },
        recovered: collapsingBefore.filter { !collapsing.contains($0) })
    }

    /// The components that the customers give by their present responsibilities.
    private mutating func estimatedComponents() -> [GaussianComponent] {
      let moments = WeightedMoments(
        of: points, by: state.responsibilities, isDiagonal: algorithm.covariance.isDiagonal,
        workers: workers)
      return algorithm.components(from: moments, floor: floor)
    }

    /// The components that are collapsing now.
    private var collapsing: [Int] {
      state.components.indices.filter { state.components[$0].collapse != nil }
    }
  }
}
