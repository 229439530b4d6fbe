import Clustering
import Numerics

/// What the best of several fits of a Gaussian mixture came to.
public struct MixtureFit: Hashable, Sendable {
  /// ln L, the sum over the customers.
  public var logLikelihood: Double
  /// -2 ln L + p ln n, with p numbers that the fit chose freely; smaller is better.
  public var bic: Double
  /// -2 ln L + 2 p; smaller is better.
  public var aic: Double
  /// How many components collapsed. Where there is one, the fit looks better than it is.
  public var collapsed: Int
}

extension MixtureFit {
  /// The fit, unless a component collapsed: its likelihood says nothing then.
  var sound: MixtureFit? { collapsed == 0 ? self : nil }

  init(_ trace: GaussianMixtureTrace) {
    logLikelihood = trace.logLikelihood
    bic = trace.bic
    aic = trace.aic
    collapsed = trace.collapsing.count
  }
}
