import Numerics

/// One step of a run of a Gaussian mixture: what happened, and what is true afterwards.
public struct GaussianMixtureStep: Hashable, Sendable {
  /// What happened.
  public let event: Event
  /// What is true afterwards.
  public let state: State

  /// A step, by what happened and what is true afterwards.
  public init(event: Event, state: State) {
    self.event = event
    self.state = state
  }

  /// What happened.
  public enum Event: Hashable, Sendable {
    /// The first components were made from the responsibilities of the seeding.
    case initialize(Initialization)
    /// Every customer was shared among the components.
    case expectation(Expectation)
    /// The components were fitted to their shares of the customers.
    case maximization(Maximization)
  }

  /// What is true after the step.
  public struct State: Hashable, Sendable {
    /// The round of expectation and maximization, counted from 1; 0 before the first.
    public var iteration: Int
    /// Weight, mean and covariance of each.
    public var components: [GaussianComponent]
    /// Those of the last expectation, or before the first, of the seeding.
    public var responsibilities: Responsibilities
    /// The sum over the customers of the logarithm of their density, as the last expectation found it;
    /// `nil` before the first.
    public var logLikelihood: Double?

    /// Every customer with the component most responsible for it.
    public var labels: Labels { responsibilities.labels }
    /// Whether any component is collapsing.
    public var isDegenerate: Bool { components.contains { $0.collapse != nil } }
  }

  /// The first components were computed.
  public struct Initialization: Hashable, Sendable {
    /// The components that are collapsing from the start.
    public var collapsed: [Int]
  }

  /// Every customer's responsibilities were computed from the components.
  public struct Expectation: Hashable, Sendable {
    /// The sum over the customers.
    public var logLikelihood: Double
    /// By how much the mean over the customers rose; `nil` the first time.
    public var gain: Double?
  }

  /// Every component was computed from the customers and their responsibilities.
  public struct Maximization: Hashable, Sendable {
    /// How far each mean moved.
    public var shifts: [Double]
    /// The components that are collapsing and were not before.
    public var collapsed: [Int]
    /// The components that were collapsing and are not any more.
    public var recovered: [Int]

    /// How far the mean that moved most did.
    public var farthest: Double { shifts.max() ?? 0 }
  }
}
