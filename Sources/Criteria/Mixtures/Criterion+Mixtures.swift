import Clustering
import Words

extension Criterion {
  /// BIC of Gaussian mixtures with a kind of covariance; the kind with the lowest has a voice.
  public static func bic(_ covariance: GaussianMixture.Covariance) -> Criterion {
    mixture(
      .bic, covariance,
      rewards: """
        BIC rewards mixtures of normal distributions that make the customers likely with few parameters; it \
        counts distributions, and a segment that is not normal may take several.
        """, value: { $0.bic }, speaks: { $0.bestCovariance == covariance })
  }

  /// AIC of Gaussian mixtures with a kind of covariance. It leans to many components and has no voice.
  public static func aic(_ covariance: GaussianMixture.Covariance) -> Criterion {
    mixture(
      .aic, covariance,
      rewards: """
        AIC charges 2 for a parameter where BIC charges the logarithm of the number of customers, and so \
        leans to more components; it has no voice here.
        """, value: { $0.aic }, speaks: { _ in false })
  }

  private static func mixture(
    _ measure: KMeasure, _ covariance: GaussianMixture.Covariance, rewards: String,
    value: @escaping @Sendable (MixtureFit) -> Double, speaks: @escaping @Sendable (KSweep) -> Bool
  ) -> Criterion {
    let kind = covariance.rawValue
    let curve = KMeasure.Curve(
      kind, "\(measure.title) of a Gaussian mixture, lower is better, of", .decimals(1), narrow: .decimals(0),
      undefined: "a component collapsed", isSound: { $0.mixtures[covariance]?.sound != nil },
      value: { $0.mixtures[covariance].map(value) })
    return Criterion(
      measure.key + kind.capitalizedFirst, title: "\(measure.title), \(kind)",
      name: "\(measure.title) with \(kind) covariances", shortName: kind, rewards: rewards, measure: measure,
      curve: curve, rule: .smallest, speaks: speaks)
  }
}

extension KMeasure {
  fileprivate static let bic = KMeasure(
    "bic", title: "BIC", family: .model, isAbsolute: false, variants: "covariance",
    method: { _ in "BIC is −2 ln L + p ln n, AIC −2 ln L + 2 p, with p free parameters." })

  fileprivate static let aic = KMeasure(
    "aic", title: "AIC", family: .model, isAbsolute: false, variants: "covariance")
}
