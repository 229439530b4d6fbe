import Numerics

/// The components laid out for the kernel: every number eight times, side by side.
///
/// Of the Cholesky factor L of each covariance the kernel needs what forward substitution reads: the
/// numbers below the diagonal, row after row, and the inverses of those on it.
struct PackedDensities: Sendable {
  let components: Int
  let features: Int
  let isDiagonal: Bool
  private var means: [SIMD8<Double>] = []
  private var inverses: [SIMD8<Double>] = []
  /// Empty for diagonal covariances.
  private var lower: [SIMD8<Double>] = []
  /// The logarithms of weight times density at the means.
  private var logPeaks: [SIMD8<Double>] = []

  init(_ components: [GaussianComponent], isDiagonal: Bool) {
    self.components = components.count
    self.isDiagonal = isDiagonal
    features = components.first?.mean.count ?? 0
    for component in components {
      let factor = component.factor.factor
      means += component.mean.map { SIMD8(repeating: $0) }
      inverses += (0..<features).map { SIMD8(repeating: 1 / factor[$0, $0]) }
      if !isDiagonal {
        for row in 0..<features { lower += (0..<row).map { SIMD8(repeating: factor[row, $0]) } }
      }
      logPeaks.append(SIMD8(repeating: component.logPeak))
    }
  }

  /// The logarithm of a component's weight times its density at eight customers.
  ///
  /// A distance that is no number any more counts as very large: a customer so far away has no part in the
  /// component, and in no case a responsibility that is no number.
  @inline(__always)
  func logJoint(
    of customers: Span<SIMD8<Double>>, _ component: Int, _ scratch: inout [SIMD8<Double>]
  ) -> SIMD8<Double> {
    var squared = SIMD8<Double>()
    let start = component * features
    if isDiagonal {
      for feature in 0..<features {
        let y = (customers[feature] - means[start + feature]) * inverses[start + feature]
        squared += y * y
      }
    } else {
      var at = component * (features * (features - 1) / 2)
      for feature in 0..<features {
        var y = customers[feature] - means[start + feature]
        for earlier in 0..<feature {
          y -= lower[at] * scratch[earlier]
          at += 1
        }
        y *= inverses[start + feature]
        scratch[feature] = y
        squared += y * y
      }
    }
    let farthest = SIMD8<Double>(repeating: 1e300)
    squared.replace(with: farthest, where: .!(squared .< farthest))
    return logPeaks[component] - 0.5 * squared
  }
}
