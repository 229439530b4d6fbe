import Numerics

/// A mixture of Gaussians, fitted by expectation and maximization, with its settings.
///
/// The customers are taken for draws from `components` normal distributions, each with a weight, a mean
/// and a covariance. No customer belongs to one of them alone: an expectation gives every customer a
/// responsibility for each component, a maximization gives every component the weight, mean and covariance
/// of the customers by their responsibilities, and neither lowers the likelihood (Dempster, Laird and
/// Rubin 1977, doi:10.1111/j.2517-6161.1977.tb01600.x; Bishop, *Pattern Recognition and Machine Learning*,
/// 2006, section 9.2). It finds *a* fit that neither step can better, so it is started several times.
///
///     let trace = try GaussianMixture(components: 5).best(of: 10, on: features.points)
///     print(trace.logLikelihood, trace.bic)
///
/// A value of this type is configuration and holds no run: `steps(on:)` gives the steps of one start,
/// `best(of:on:)` the recording of the best of several.
public struct GaussianMixture: Hashable, Sendable {
  /// k, the number of components asked for.
  public var components: Int
  /// Which covariances are allowed.
  public var covariance: Covariance
  /// Added to every variance in each maximization, so that a component can't shrink to a point or a line;
  /// in squared units of the points.
  public var regularization: Double
  /// How the first responsibilities are found.
  public var seeding: Seeding
  /// The seed of the random generator. Equal seeds give equal runs.
  public var seed: UInt64
  /// The most expectations of one start.
  public var maxIterations: Int
  /// A run ends once an expectation changes the mean log-likelihood of a customer by less than this.
  public var tolerance: Double

  /// A configuration; what is impossible is told when it is run.
  public init(
    components: Int, covariance: Covariance = .full, regularization: Double = 1e-6,
    seeding: Seeding = .kMeans, seed: UInt64 = 1, maxIterations: Int = 1000, tolerance: Double = 1e-6
  ) {
    self.components = components
    self.covariance = covariance
    self.regularization = regularization
    self.seeding = seeding
    self.seed = seed
    self.maxIterations = maxIterations
    self.tolerance = tolerance
  }

  /// What the components' covariances may look like.
  public enum Covariance: String, Hashable, Sendable, CaseIterable {
    /// Any ellipse, each component its own.
    case full
    /// Any ellipse, the same for all.
    case tied
    /// Ellipses along the features' axes.
    case diagonal
    /// Circles.
    case spherical

    /// Whether the features of a component are uncorrelated.
    public var isDiagonal: Bool { self == .diagonal || self == .spherical }
  }

  /// Where the first responsibilities come from.
  public enum Seeding: Hashable, Sendable {
    /// Every customer belongs to its cluster in one run of k-means with the same seed.
    case kMeans
    /// Drawn for every customer and component, then divided by the customer's sum.
    case random
    /// The responsibilities themselves, customers x components.
    case given(Matrix)
  }
}
