import Clustering
import Customers
import Scenes
import Words

/// How a Gaussian mixture is fitted.
struct GaussianMixtureOptions: Hashable, Sendable {
  let components: Int
  let seed: UInt64
  let restarts: Int
  let maxIterations: Int
  let tolerance: Double
  let seeding: GaussianMixture.Seeding
  let covariance: GaussianMixture.Covariance
  let regularization: Double

  static let maxIterations = AlgorithmOptions.maxIterations(standard: 1000)
  static let tolerance = Setting.number(
    "tolerance", standard: 1e-6,
    help: "stop once the mean log-likelihood of a customer gains less than this")
  static let seeding = Setting.value(
    "seeding", metavar: "METHOD", fallback: GaussianMixture.Seeding.kMeans, standard: "k-means",
    help: "where the first responsibilities come from: k-means or random", read: readSeeding)
  static let covariance = Setting.choice(
    "covariance", standard: GaussianMixture.Covariance.full,
    help: """
      what the components may look like: any ellipse each, one ellipse for all, ellipses along the axes, \
      or circles
      """)
  static let regularization = Setting.number(
    "regularization", standard: 1e-6,
    help: "added to every variance, so that no component shrinks to a point or a line")

  static let group = OptionGroup(
    title: "gmm",
    options: [
      AlgorithmOptions.clusters.option, AlgorithmOptions.seed.option, AlgorithmOptions.restarts.option,
      maxIterations.option, tolerance.option, seeding.option, covariance.option, regularization.option,
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    components = try arguments.value(of: AlgorithmOptions.clusters)
    seed = try arguments.value(of: AlgorithmOptions.seed)
    restarts = try arguments.value(of: AlgorithmOptions.restarts)
    maxIterations = try arguments.value(of: Self.maxIterations)
    tolerance = try arguments.value(of: Self.tolerance)
    seeding = try arguments.value(of: Self.seeding)
    covariance = try arguments.value(of: Self.covariance)
    regularization = try arguments.value(of: Self.regularization)
  }

  @Sendable private static func readSeeding(_ text: String) throws(Mismatch) -> GaussianMixture.Seeding {
    switch text {
    case "k-means": return .kMeans
    case "random": return .random
    default:
      let words = ["k-means", "random"]
      throw Mismatch(expected: oneOf(words), suggestion: closestMatch(to: text, in: words))
    }
  }
}
