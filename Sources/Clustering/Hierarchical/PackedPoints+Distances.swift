import Numerics

extension PackedPoints {
  /// Writes the distances of a customer to all later ones, in their order, and moves `place` past them.
  func writeDistances(
    afterRow row: Int, squared: Bool, to target: UnsafeMutableBufferPointer<Double>, at place: inout Int
  ) {
    let own = self.row(row).map { SIMD8<Double>(repeating: $0) }
    let first = (row + 1) / Chunks.lanes
    unsafe blocks.withUnsafeBufferPointer { blocks in
      for block in first..<max(first, chunks.blocks) {
        var gap = unsafe blocks[block * features] - own[0]
        var sum = gap * gap
        for feature in 1..<max(1, features) {
          gap = unsafe blocks[block * features + feature] - own[feature]
          sum += gap * gap
        }
        if !squared { sum = sum.squareRoot() }
        let lanes = max(0, row + 1 - block * Chunks.lanes)..<self.lanes(ofBlock: block)
        if lanes == 0..<Chunks.lanes {
          unsafe UnsafeMutableRawBufferPointer(target)
            .storeBytes(of: sum, toByteOffset: place * 8, as: SIMD8<Double>.self)
        } else {
          for lane in lanes { unsafe target[place + lane - lanes.lowerBound] = sum[lane] }
        }
        place += lanes.count
      }
    }
  }
}
