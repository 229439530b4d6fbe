import Numerics

extension GaussianMixture {
  /// How many numbers a fit with so many features chooses freely: covariances, means, and all weights but
  /// one, which follows from the others.
  public func freeParameters(features d: Int) -> Int {
    let shapes =
      switch covariance {
      case .full: components * d * (d + 1) / 2
      case .tied: d * (d + 1) / 2
      case .diagonal: components * d
      case .spherical: components
      }
    return shapes + components * d + components - 1
  }
}

extension GaussianMixtureTrace {
  /// p, the number of numbers that the fit chose freely.
  public var freeParameters: Int { algorithm.freeParameters(features: points.columns) }

  /// The Bayesian information criterion -2 ln L + p ln n; lower is better. Schwarz 1978,
  /// doi:10.1214/aos/1176344136.
  public var bic: Double {
    -2 * logLikelihood + Double(freeParameters) * logarithm(Double(points.rows))
  }

  /// Akaike's information criterion -2 ln L + 2 p; lower is better. Akaike 1974,
  /// doi:10.1109/TAC.1974.1100705.
  public var aic: Double { -2 * logLikelihood + 2 * Double(freeParameters) }
}
