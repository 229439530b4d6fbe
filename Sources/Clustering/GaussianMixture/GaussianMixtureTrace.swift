import Numerics

/// The recording of one run of a Gaussian mixture: every step, in any order, as often as wanted.
///
/// A recording keeps the components of each step, which are small. Responsibilities, a number for every
/// customer and component, follow from the components bit by bit and are computed again when asked for;
/// only the first and the last are kept.
public struct GaussianMixtureTrace: RandomAccessCollection, Hashable, Sendable {
  /// The configuration as asked for.
  public let algorithm: GaussianMixture
  /// customers x features.
  public let points: Matrix
  /// What the other starts came to.
  public let restarts: Restarts
  /// Why the run ended.
  public let reason: Reason
  /// The responsibilities after the last step.
  public let finalResponsibilities: Responsibilities
  private let firstResponsibilities: Responsibilities
  private let packed: PackedPoints
  private let records: [Record]

  /// Why a run ended.
  public enum Reason: String, Hashable, Sendable {
    /// The mean log-likelihood changed by less than the tolerance.
    case converged
    /// The most expectations allowed were made.
    case limit
  }

  private struct Record: Hashable, Sendable {
    var event: GaussianMixtureStep.Event
    var iteration: Int
    var components: [GaussianComponent]
    var logLikelihood: Double?
  }

  /// Records a run from its beginning to its end. Where it was the only start, `outcomes` is empty.
  init(
    _ steps: GaussianMixtureSteps, asked algorithm: GaussianMixture, points: Matrix,
    outcomes: [Restarts.Outcome], best: Int
  ) {
    self.algorithm = algorithm
    self.points = points
    packed = steps.points
    var records: [Record] = []
    var first: Responsibilities?
    var last = Responsibilities(count: 0, components: 0, blocks: [])
    var iterator = steps.makeIterator()
    while let step = iterator.next() {
      records.append(
        Record(
          event: step.event, iteration: step.state.iteration, components: step.state.components,
          logLikelihood: step.state.logLikelihood))
      last = step.state.responsibilities
      first = first ?? last
    }
    self.records = records
    firstResponsibilities = first ?? last
    finalResponsibilities = last
    reason = iterator.reason
    let alone = Restarts.Outcome(
      logLikelihood: records.last?.logLikelihood ?? 0,
      isDegenerate: records.last?.components.contains { $0.collapse != nil } ?? false)
    restarts = Restarts(
      outcomes: outcomes.isEmpty ? [alone] : outcomes, best: best, customers: points.rows,
      tolerance: algorithm.tolerance)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(index: Int) -> GaussianMixtureStep {
    let record = records[index]
    return GaussianMixtureStep(
      event: record.event,
      state: GaussianMixtureStep.State(
        iteration: record.iteration, components: record.components,
        responsibilities: responsibilities(at: index), logLikelihood: record.logLikelihood))
  }

  /// What happened at a step, without the responsibilities, which take longer to compute.
  public func event(at index: Int) -> GaussianMixtureStep.Event { records[index].event }

  /// The components after a step.
  public func components(at index: Int) -> [GaussianComponent] { records[index].components }

  /// The round of a step, counted from 1; 0 before the first.
  public func iteration(at index: Int) -> Int { records[index].iteration }

  /// The log-likelihood after a step, as the last expectation found it; `nil` before the first.
  public func logLikelihood(at index: Int) -> Double? { records[index].logLikelihood }

  /// The responsibilities after a step, computed from the components that the last expectation saw.
  public func responsibilities(at index: Int) -> Responsibilities {
    if index == 0 { return firstResponsibilities }
    if index == records.count - 1 { return finalResponsibilities }
    var seen = index
    if case .maximization = records[index].event { seen -= 1 }
    let densities = PackedDensities(
      records[seen].components, isDiagonal: algorithm.covariance.isDiagonal)
    return ExpectationPass(over: packed, under: densities, workers: .all).responsibilities
  }

  /// The components of the last step.
  public var finalComponents: [GaussianComponent] { records[records.count - 1].components }

  /// Every customer with the component most responsible for it in the end.
  public var finalLabels: Labels { finalResponsibilities.labels }

  /// The log-likelihood that the run ended with.
  public var logLikelihood: Double { records[records.count - 1].logLikelihood ?? 0 }

  /// The number of expectations.
  public var iterations: Int { records[records.count - 1].iteration }

  /// The components of the last step that are collapsing. Where there is one, the fit is degenerate: its
  /// likelihood, BIC and AIC look better than the fit is.
  public var collapsing: [Int] { finalComponents.indices.filter { finalComponents[$0].collapse != nil } }
}
