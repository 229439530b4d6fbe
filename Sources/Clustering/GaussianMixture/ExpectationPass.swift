import Numerics

/// Every customer's responsibilities under the components, and the log-likelihood: one pass over the
/// points.
///
/// This is one of the two hot loops of the mixture. For eight customers at once it takes the logarithm of
/// weight times density of each component, subtracts the largest before the exponential function, so that
/// nothing overflows and never everything vanishes, and divides by the sum (log-sum-exp). Everything is
/// summed within fixed chunks and the chunks in order: the number of threads changes no bit.
struct ExpectationPass: Sendable {
  let responsibilities: Responsibilities
  /// The sum over all customers.
  let logLikelihood: Double

  init(over points: PackedPoints, under densities: PackedDensities, workers: Workers) {
    let parts = points.chunks.pieces(workers) { Part(points, chunks: $0, densities) }
    responsibilities = Responsibilities(
      count: points.count, components: densities.components,
      blocks: parts.count == 1 ? parts[0].responsibilities : parts.flatMap { $0.responsibilities })
    logLikelihood = parts.reduce(0) { $1.logLikelihoods.reduce($0, +) }
  }

  /// The share of some chunks.
  private struct Part: Sendable {
    var responsibilities: [SIMD8<Double>] = []
    /// Of each chunk.
    var logLikelihoods: [Double] = []

    init(_ points: PackedPoints, chunks: Range<Int>, _ densities: PackedDensities) {
      let components = densities.components
      let rows = chunks.reduce(0) { $0 + points.chunks.blockRange($1).count }
      var joint: [SIMD8<Double>] = Array(repeating: SIMD8(), count: components)
      var scratch: [SIMD8<Double>] = Array(repeating: SIMD8(), count: points.features)
      responsibilities.reserveCapacity(rows * components)
      for chunk in chunks {
        var total = LogSum(terms: components)
        for block in points.chunks.blockRange(chunk) {
          total.add(expect(points, block, densities, &joint, &scratch))
        }
        logLikelihoods.append(total.value)
      }
    }

    /// Appends the responsibilities for eight customers; gives their log-densities in two parts.
    @inline(__always)
    private mutating func expect(
      _ points: PackedPoints, _ block: Int, _ densities: PackedDensities, _ joint: inout [SIMD8<Double>],
      _ scratch: inout [SIMD8<Double>]
    ) -> LogSum.Term {
      let features = points.features
      let customers = points.blocks.span.extracting(block * features..<(block + 1) * features)
      var largest = SIMD8<Double>(repeating: -.infinity)
      for component in joint.indices {
        let value = densities.logJoint(of: customers, component, &scratch)
        joint[component] = value
        largest.replace(with: value, where: value .> largest)
      }
      var sum = SIMD8<Double>()
      for component in joint.indices {
        let value = exponential(joint[component] - largest)
        joint[component] = value
        sum += value
      }
      var share = 1 / sum
      for lane in points.lanes(ofBlock: block)..<Chunks.lanes {
        share[lane] = 0
        sum[lane] = 1
        largest[lane] = 0
      }
      for component in joint.indices { responsibilities.append(joint[component] * share) }
      return LogSum.Term(largest: largest, sum: sum)
    }
  }
}
