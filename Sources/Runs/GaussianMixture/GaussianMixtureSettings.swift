import Clustering

/// How a Gaussian mixture is fitted.
public struct GaussianMixtureSettings: Hashable, Sendable {
  /// How many distributions are mixed.
  public var components: Int
  /// Of the random generator, for the first start.
  public var seed: UInt64
  /// How many starts are tried, the best of which is kept.
  public var restarts: Int
  /// The most rounds of one start.
  public var maxIterations: Int
  /// A start ends once the mean log-likelihood of a customer gains less than this.
  public var tolerance: Double
  /// Where the first responsibilities come from.
  public var seeding: GaussianMixture.Seeding
  /// What the components may look like.
  public var covariance: GaussianMixture.Covariance
  /// What is added to every variance, in the squared units of the features as they are clustered.
  public var regularization: Double

  /// The algorithm of one start.
  public var algorithm: GaussianMixture {
    GaussianMixture(
      components: components, covariance: covariance, regularization: regularization, seeding: seeding,
      seed: seed, maxIterations: maxIterations, tolerance: tolerance)
  }
}

extension GaussianMixtureSettings {
  static let maxIterations = SharedSettings.maxIterations(standard: 1000)
  static let tolerance = Setting.number(
    "tolerance", standard: 1e-6,
    help: "stop once the mean log-likelihood of a customer gains less than this")
  static let seeding = Setting.choice(
    "seeding", of: [GaussianMixture.Seeding.kMeans, .random].map { ($0.name, $0) }, metavar: "METHOD",
    standard: GaussianMixture.Seeding.kMeans.name,
    help: "where the first responsibilities come from: k-means or random")
  static let covariance = Setting.choice(
    "covariance", standard: GaussianMixture.Covariance.full,
    help: """
      what the components may look like: any ellipse each, one ellipse for all, ellipses along the axes, \
      or circles
      """)
  static let regularization = Setting.number(
    "regularization", standard: 1e-6,
    help: "added to every variance, so that no component shrinks to a point or a line")

  /// All of them.
  public static let settings = SettingGroup(GaussianMixtureTrace.algorithmName) {
    value throws(SettingError) in
    GaussianMixtureSettings(
      components: try value(SharedSettings.clusters), seed: try value(SharedSettings.seed),
      restarts: try value(SharedSettings.restarts), maxIterations: try value(maxIterations),
      tolerance: try value(tolerance), seeding: try value(seeding), covariance: try value(covariance),
      regularization: try value(regularization))
  }
}
