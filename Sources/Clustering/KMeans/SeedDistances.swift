import Numerics

/// Each customer's squared distance to the nearest seed so far: what the next draw is weighted by.
struct SeedDistances: Sendable {
  private var chunks: Chunks
  private var parts: [Part]

  /// The distances of the customers of one chunk, eight at a time; lanes past the last customer are 0.
  private struct Part: Sendable {
    var squared: [SIMD8<Double>]
    var sum: Double
  }

  /// The distances to a single seed.
  init(_ points: PackedPoints, to seed: Int, workers: Workers) {
    chunks = points.chunks
    parts = (0..<chunks.count).map { chunk in
      let blocks = points.chunks.blockRange(chunk).count
      return Part(squared: Array(repeating: SIMD8(repeating: .infinity), count: blocks), sum: .infinity)
    }
    self = lowered(by: seed, in: points, workers: workers)
  }

  /// The sum over all customers: the WCSS that the seeds so far would give.
  var total: Double { parts.reduce(0) { $0 + $1.sum } }

  /// One customer's squared distance.
  subscript(row: Int) -> Double {
    let block = row / Chunks.lanes
    let chunk = chunk(ofBlock: block)
    return parts[chunk].squared[block - chunks.blockRange(chunk).lowerBound][row % Chunks.lanes]
  }

  private func chunk(ofBlock block: Int) -> Int {
    var chunk = block * chunks.count / chunks.blocks
    while chunks.blockRange(chunk).upperBound <= block { chunk += 1 }
    while chunks.blockRange(chunk).lowerBound > block { chunk -= 1 }
    return chunk
  }

  /// The probability that a draw takes this customer.
  func probability(of row: Int) -> Double {
    total > 0 ? self[row] / total : 1 / Double(chunks.rows)
  }

  /// The distances once one more customer is a seed.
  func lowered(by seed: Int, in points: PackedPoints, workers: Workers) -> SeedDistances {
    let position = points.row(seed).map { SIMD8<Double>(repeating: $0) }
    let threads = chunks.deserveThreads ? workers : .one
    var result = self
    result.parts = threads.map(chunks.count) { chunk in
      var part = parts[chunk]
      part.sum = 0
      for (offset, block) in points.chunks.blockRange(chunk).enumerated() {
        var squared = SIMD8<Double>()
        for feature in 0..<points.features {
          let gap = points.blocks[block * points.features + feature] - position[feature]
          squared += gap * gap
        }
        for lane in points.lanes(ofBlock: block)..<Chunks.lanes { squared[lane] = 0 }
        squared.replace(with: part.squared[offset], where: part.squared[offset] .< squared)
        part.squared[offset] = squared
        for lane in 0..<Chunks.lanes { part.sum += squared[lane] }
      }
      return part
    }
    return result
  }

  /// Draws a customer with a probability proportional to its squared distance.
  ///
  /// There is one with a distance above 0 as long as there are more different customers than seeds. Should
  /// rounding carry the draw past the end, the last such customer is taken; where all distances are so
  /// small that their squares vanish, any customer.
  func draw(_ generator: inout SplitMix64) -> Int {
    var left = generator.uniform() * total
    var last: Int?
    for chunk in parts.indices {
      if left >= parts[chunk].sum && chunk < parts.count - 1 {
        left -= parts[chunk].sum
        if parts[chunk].sum > 0 { last = lastPositive(in: chunk) ?? last }
        continue
      }
      for row in chunks.rowRange(chunk) {
        let weight = parts[chunk].squared[row / Chunks.lanes - chunks.blockRange(chunk).lowerBound][
          row % Chunks.lanes]
        if weight > 0 {
          if left < weight { return row }
          left -= weight
          last = row
        }
      }
    }
    return last ?? generator.index(below: chunks.rows)
  }

  private func lastPositive(in chunk: Int) -> Int? {
    chunks.rowRange(chunk).last { self[$0] > 0 }
  }
}
