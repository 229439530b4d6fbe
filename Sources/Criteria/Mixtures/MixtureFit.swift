import Clustering
import Numerics

/// What the best of several fits of a Gaussian mixture came to.
public struct MixtureFit: Hashable, Sendable {
  /// ln L, the sum over the customers.
  public var logLikelihood: Double
  /// p, how many numbers the fit chose freely.
  public var freeParameters: Int
  /// -2 ln L + p ln n; smaller is better.
  public var bic: Double
  /// -2 ln L + 2 p; smaller is better.
  public var aic: Double
  /// How many components collapsed. Where there is one, the fit looks better than it is.
  public var collapsed: Int
  /// Whether the likelihood stood still in the end, instead of the run reaching its limit.
  public var converged: Bool
}

extension MixtureFit {
  /// The fit, unless a component collapsed: its likelihood says nothing then.
  var sound: MixtureFit? { collapsed == 0 ? self : nil }

  init(_ trace: GaussianMixtureTrace) {
    logLikelihood = trace.logLikelihood
    freeParameters = trace.freeParameters
    bic = trace.bic
    aic = trace.aic
    collapsed = trace.collapsing.count
    converged = trace.reason == .converged
  }
}
