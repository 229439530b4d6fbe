extension CentroidBlocks {
  /// Calls `body` for the slots after one that may be so near to it by Ward's distance, in no particular
  /// order.
  ///
  /// All that are within the limit are among them; a few others may be. `body` may lower the limit.
  @inline(__always)
  func forEachByWard(after slot: Int, atMost limit: inout Double, _ body: (Int, inout Double) -> Void) {
    let own = (0..<features).map { SIMD4(repeating: coordinate(slot, $0)) }
    var test = WardTest(limit, size: size(slot), slack: slack)
    unsafe own.withUnsafeBufferPointer { own in
      unsafe low.withUnsafeBufferPointer { low in
        unsafe high.withUnsafeBufferPointer { high in
          // Its own box first, so that the limit soon is low.
          let ownBox = box(of: slot)
          unsafe visit(ownBox, after: slot, own, &test, &limit, body)
          for quad in smallest.indices {
            let gap = unsafe Self.squaredGap(low, high, quad, own)
            guard test.excess(gap, smallest[quad]).isAnyNegative else { continue }
            for box in quad * 4..<quad * 4 + 4 where last[box] > slot && box != ownBox {
              // Another box may have lowered the limit since.
              if test.excess(gap, smallest[quad])[box % 4] <= 0 {
                unsafe visit(box, after: slot, own, &test, &limit, body)
              }
            }
          }
        }
      }
    }
  }

  /// Looks at the clusters of one box.
  @inline(__always)
  private func visit(
    _ box: Int, after slot: Int, _ own: UnsafeBufferPointer<SIMD4<Double>>, _ test: inout WardTest,
    _ limit: inout Double, _ body: (Int, inout Double) -> Void
  ) {
    unsafe centroids.withUnsafeBufferPointer { centroids in
      for block in box * Self.lanes..<(box + 1) * Self.lanes {
        let first = block &* features
        var gap = unsafe centroids[first] - own[0]
        var squared = gap * gap
        for feature in 1..<max(1, features) {
          gap = unsafe centroids[first &+ feature] - own[feature]
          squared += gap * gap
        }
        let excess = test.excess(squared, sizes[block])
        guard excess.isAnyNegative else { continue }
        for lane in 0..<Self.lanes where excess[lane] <= 0 {
          let later = Int(slots[block * Self.lanes + lane])
          guard later > slot else { continue }
          body(later, &limit)
          test = WardTest(limit, size: test.size, slack: slack)
        }
      }
    }
  }

  /// The squared distances of a point to four boxes; 0 within.
  @inline(__always)
  private static func squaredGap(
    _ low: UnsafeBufferPointer<SIMD4<Double>>, _ high: UnsafeBufferPointer<SIMD4<Double>>, _ quad: Int,
    _ point: UnsafeBufferPointer<SIMD4<Double>>
  ) -> SIMD4<Double> {
    var squared = SIMD4<Double>()
    let first = quad &* point.count
    for feature in 0..<point.count {
      let below = unsafe low[first &+ feature] - point[feature]
      let above = unsafe point[feature] - high[first &+ feature]
      var gap = below.replacing(with: above, where: above .> below)
      gap.replace(with: 0, where: gap .< 0)
      squared += gap * gap
    }
    return squared
  }
}

/// The test of four clusters or boxes at once for whether one may be within a limit, without a division.
///
/// With s the squared distance of the centroids, 2 s na nb / (na + nb) <= limit is the same as
/// (s - l) nb - l na <= 0 for l = limit / (2 na).
///
/// The centroids are rounded, and their distance t is off by up to some e. So t^2 is compared with
/// s (1 + 1e-6) + 1e6 e^2 instead, which is at least (sqrt(s) + e)^2.
private struct WardTest {
  let size, scaled, product: Double

  init(_ limit: Double, size: Double, slack: Double) {
    self.size = size
    // Finite, so that an infinite distance less this one is above every bound.
    let least = min(limit / (2 * size) * (1 + 1e-6), 1e300)
    scaled = least + slack
    product = least * size
  }

  @inline(__always)
  func excess(_ squared: SIMD4<Double>, _ sizes: SIMD4<Double>) -> SIMD4<Double> {
    (squared - scaled) * sizes - product
  }
}

extension SIMD4<Double> {
  /// Whether any of the four is below 0. Only signs count, so they are looked at as bits.
  @inline(__always)
  fileprivate var isAnyNegative: Bool {
    let bits = unsafe unsafeBitCast(self, to: SIMD4<UInt64>.self)
    let two = bits.lowHalf | bits.highHalf
    return (two[0] | two[1]) >> 63 == 1
  }
}
