import Numerics

/// The customers' weighted sizes, means and scatters by component: what a maximization is made from.
///
/// This is the other hot loop of the mixture: two passes over the points, the second with the means of the
/// first, because squares of differences keep the digits that differences of squares lose. Sums are taken
/// within fixed chunks and the chunks added in order: the number of threads changes no bit.
struct WeightedMoments: Sendable {
  /// The sum of each component's responsibilities.
  let sizes: [Double]
  /// The sizes with a trifle added (ten times the distance from 1 to the next number, as scikit-learn
  /// does), so that nothing is divided by 0.
  let masses: [Double]
  /// components x features.
  let means: Matrix
  /// The weighted sums of products of differences to the mean: a row for every component, the lower
  /// triangle row after row, or its diagonal alone.
  let scatters: Matrix

  init(of points: PackedPoints, by responsibilities: Responsibilities, isDiagonal: Bool, workers: Workers) {
    let components = responsibilities.components
    let features = points.features
    let sums = Self.added(
      points.chunks.pieces(workers) { Self.sums(points, $0, responsibilities) },
      places: components * (features + 1))
    sizes = (0..<components).map { sums[$0 * (features + 1)] }
    masses = sizes.map { $0 + 10 * .ulpOfOne }
    var means = Matrix(rows: components, columns: features)
    for component in 0..<components {
      for feature in 0..<features {
        means[component, feature] = sums[component * (features + 1) + 1 + feature] / masses[component]
      }
    }
    self.means = means
    let columns = isDiagonal ? features : features * (features + 1) / 2
    let middles = means
    let products = Self.added(
      points.chunks.pieces(workers) { Self.products(points, $0, responsibilities, middles, isDiagonal) },
      places: components * columns)
    scatters = Matrix(rows: components, columns: columns, values: products)
  }

  /// For each chunk and component the sums of its responsibilities and of the customers weighted by them.
  private static func sums(
    _ points: PackedPoints, _ chunks: Range<Int>, _ responsibilities: Responsibilities
  ) -> [SIMD8<Double>] {
    let (components, features) = (responsibilities.components, points.features)
    let columns = features + 1
    var sums = Array(repeating: SIMD8<Double>(), count: chunks.count * components * columns)
    let packed = points.blocks.span
    let weights = responsibilities.blocks.span
    var totals = sums.mutableSpan
    for chunk in chunks {
      let start = (chunk - chunks.lowerBound) * components * columns
      for block in points.chunks.blockRange(chunk) {
        for component in 0..<components {
          let weight = weights[block * components + component]
          let at = start + component * columns
          totals[at] += weight
          for feature in 0..<features {
            totals[at + 1 + feature] += weight * packed[block * features + feature]
          }
        }
      }
    }
    return sums
  }

  /// For each chunk and component the weighted products of the customers' differences to its mean.
  private static func products(
    _ points: PackedPoints, _ chunks: Range<Int>, _ responsibilities: Responsibilities, _ means: Matrix,
    _ isDiagonal: Bool
  ) -> [SIMD8<Double>] {
    let (components, features) = (means.rows, means.columns)
    let columns = isDiagonal ? features : features * (features + 1) / 2
    var products = Array(repeating: SIMD8<Double>(), count: chunks.count * components * columns)
    var gaps = Array(repeating: SIMD8<Double>(), count: features)
    let wide = means.values.map { SIMD8<Double>(repeating: $0) }
    let packed = points.blocks.span
    let weights = responsibilities.blocks.span
    let middles = wide.span
    var totals = products.mutableSpan
    var differences = gaps.mutableSpan
    for chunk in chunks {
      for block in points.chunks.blockRange(chunk) {
        var at = (chunk - chunks.lowerBound) * components * columns
        for component in 0..<components {
          let weight = weights[block * components + component]
          for feature in 0..<features {
            let gap = packed[block * features + feature] - middles[component * features + feature]
            let weighted = weight * gap
            differences[feature] = gap
            for earlier in (isDiagonal ? feature : 0)...feature {
              totals[at] += weighted * differences[earlier]
              at += 1
            }
          }
        }
      }
    }
    return products
  }

  /// The chunks' sums added in order, each lane after lane.
  private static func added(_ parts: [[SIMD8<Double>]], places: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: places)
    for part in parts {
      for at in part.indices {
        var sum = 0.0
        for lane in 0..<Chunks.lanes { sum += part[at][lane] }
        sums[at % places] += sum
      }
    }
    return sums
  }
}
