import Numerics

/// Points laid out for the kernels: eight customers side by side, feature after feature.
///
/// Block `b` of feature `f` is the vector at `b * features + f`; its lanes are the customers
/// `8 * b ..< 8 * b + 8`. Lanes past the last customer repeat it and are never counted.
struct PackedPoints: Hashable, Sendable {
  let count: Int
  let features: Int
  let chunks: Chunks
  let blocks: [SIMD8<Double>]

  init(_ points: Matrix) {
    count = points.rows
    features = points.columns
    chunks = Chunks(rows: points.rows)
    let values = points.values.span
    var blocks: [SIMD8<Double>] = []
    blocks.reserveCapacity(chunks.blocks * features)
    for block in 0..<chunks.blocks {
      for feature in 0..<features {
        var vector = SIMD8<Double>()
        for lane in 0..<Chunks.lanes {
          vector[lane] = values[min(block * Chunks.lanes + lane, count - 1) * features + feature]
        }
        blocks.append(vector)
      }
    }
    self.blocks = blocks
  }

  /// One number of one customer.
  subscript(row: Int, feature: Int) -> Double {
    blocks[row / Chunks.lanes * features + feature][row % Chunks.lanes]
  }

  /// One customer's numbers.
  func row(_ row: Int) -> [Double] { (0..<features).map { self[row, $0] } }

  /// The lanes of a block that hold a customer.
  func lanes(ofBlock block: Int) -> Int { min(Chunks.lanes, count - block * Chunks.lanes) }
}

extension PackedPoints {
  /// The mean over the features of their population variances.
  func meanVariance() -> Double {
    let variances = (0..<features).map { feature in
      let column = (0..<count).map { self[$0, feature] }
      let mean = column.reduce(0, +) / Double(count)
      return column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    }
    return variances.reduce(0, +) / Double(features)
  }
}
