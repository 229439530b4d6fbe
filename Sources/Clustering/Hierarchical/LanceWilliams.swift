/// The coefficients by which the distances to a merged cluster follow from those to its two parts.
///
/// One formula covers all the linkages (Lance and Williams 1967, doi:10.1093/comjnl/9.4.373). For clusters
/// i and j that are merged, and any third cluster k,
///
///     d(k, ij) = a(i) d(k, i) + a(j) d(k, j) + b d(i, j) + c |d(k, i) - d(k, j)|
///
/// | linkage  | a(i)                    | a(j)                    | b                    | c    |
/// |----------|-------------------------|-------------------------|----------------------|------|
/// | ward     | (ni + nk)/(ni + nj + nk)| (nj + nk)/(ni + nj + nk)| -nk/(ni + nj + nk)   |      |
/// | average  | ni/(ni + nj)            | nj/(ni + nj)            |                      |      |
/// | weighted | 1/2                     | 1/2                     |                      |      |
/// | complete | 1/2                     | 1/2                     |                      | 1/2  |
/// | single   | 1/2                     | 1/2                     |                      | -1/2 |
/// | centroid | ni/(ni + nj)            | nj/(ni + nj)            | -ni nj/(ni + nj)^2   |      |
/// | median   | 1/2                     | 1/2                     | -1/4                 |      |
///
/// The fractions are kept as numerators and denominators, so that the sizes enter as whole numbers and a
/// value is rounded as rarely as can be: tied heights should come out alike.
struct LanceWilliams: Hashable, Sendable {
  /// a(i), a(j) and -b, times `denominator`.
  var left, right, pull: Double
  /// What `pull` is to be divided by once more.
  var pullDenominator = 1.0
  var denominator: Double
  /// How often nk is to be added to each of `left`, `right`, `pull` and `denominator`: 1 for Ward, else 0.
  var third = 0.0
  /// c. As a(i) and a(j) are 1/2, the value is the smaller or the larger distance, and is taken as such.
  var difference = 0.0

  /// The coefficients for the merge of clusters of `ni` and `nj` customers.
  init(_ linkage: Hierarchical.Linkage, _ ni: Double, _ nj: Double) {
    switch linkage {
    case .ward: (left, right, pull, denominator, third) = (ni, nj, 0, ni + nj, 1)
    case .average: (left, right, pull, denominator) = (ni, nj, 0, ni + nj)
    case .weighted: (left, right, pull, denominator) = (1, 1, 0, 2)
    case .complete: (left, right, pull, denominator, difference) = (1, 1, 0, 2, 0.5)
    case .single: (left, right, pull, denominator, difference) = (1, 1, 0, 2, -0.5)
    case .centroid: (left, right, pull, pullDenominator, denominator) = (ni, nj, ni * nj, ni + nj, ni + nj)
    case .median: (left, right, pull, pullDenominator, denominator) = (0.5, 0.5, 1, 4, 1)
    }
  }

  /// The distance of a cluster of `nk` customers to the merged one, from its distances to the two parts
  /// and theirs to each other. Squared distances can't fall below 0 by rounding.
  func distance(_ ki: Double, _ kj: Double, _ ij: Double, size nk: Double) -> Double {
    if difference < 0 { return min(ki, kj) }
    if difference > 0 { return max(ki, kj) }
    let more = third * nk
    let sum = (left + more) * ki + (right + more) * kj - (pull + more) * ij / pullDenominator
    return max(0, sum / (denominator + more))
  }

  /// The same for eight clusters at once.
  func distance(
    _ ki: SIMD8<Double>, _ kj: SIMD8<Double>, _ ij: Double, size nk: SIMD8<Double>
  ) -> SIMD8<Double> {
    if difference < 0 { return ki.replacing(with: kj, where: kj .< ki) }
    if difference > 0 { return ki.replacing(with: kj, where: kj .> ki) }
    let more = third * nk
    let sum = (left + more) * ki + (right + more) * kj - (pull + more) * ij / pullDenominator
    let result = sum / (denominator + more)
    return result.replacing(with: 0, where: result .< 0)
  }
}
