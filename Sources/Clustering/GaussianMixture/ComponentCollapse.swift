/// Why a component describes hardly more than a few customers, by the numbers that show it.
///
/// The likelihood of a component that shrinks to a point or a line has no limit (Bishop 2006, section
/// 9.2.1), so that a fit with such a component can look better than it is. A run goes on with it:
/// regularization keeps its covariance from vanishing.
public struct ComponentCollapse: Hashable, Sendable {
  /// The smallest eigenvalue is below the limit: along some axis the component is as thin as the
  /// regularization lets it be.
  public var thin: Limit?
  /// The effective size is below the limit: there are too few customers to estimate a covariance from.
  public var small: Limit?
  /// The covariance was singular even with the regularization, or so nearly that nothing could be computed
  /// with it; this much, at most, was added to its variances. The log-likelihood may then fall a little.
  public var raised: Double?

  /// A number and what it should have reached.
  public struct Limit: Hashable, Sendable {
    /// What there was.
    public var value: Double
    /// The least that it should have been.
    public var limit: Double

    /// `nil` where the value reaches the limit.
    init?(_ value: Double, below limit: Double) {
      if value >= limit { return nil }
      self.value = value
      self.limit = limit
    }
  }

  /// A component is thin below this many regularizations.
  static let thinness = 10.0

  /// What is wrong with a component; `nil` where nothing is.
  init?(
    smallestEigenvalue: Double, effectiveSize: Double, raised: Double?, features: Int,
    algorithm: GaussianMixture
  ) {
    thin = Limit(smallestEigenvalue, below: Self.thinness * algorithm.regularization)
    small = Limit(effectiveSize, below: algorithm.covariance.smallestSize(features: features))
    self.raised = raised
    if thin == nil && small == nil && raised == nil { return nil }
  }
}

extension GaussianMixture.Covariance {
  /// The fewest customers in different places that such a covariance of one component can be estimated
  /// from. A tied covariance is estimated from all.
  func smallestSize(features: Int) -> Double {
    switch self {
    case .full: Double(features + 1)
    case .diagonal, .spherical: 2
    case .tied: 1
    }
  }
}
