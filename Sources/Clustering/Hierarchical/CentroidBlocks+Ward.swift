extension CentroidBlocks {
  /// Ward's squared distance between two slots.
  func wardDistance(_ a: Int, _ b: Int) -> Double {
    var squared = 0.0
    for feature in 0..<features {
      let gap = coordinate(b, feature) - coordinate(a, feature)
      squared += gap * gap
    }
    return Self.wardDistance(squared, size(a), size(b))
  }

  /// Ward's squared distance of clusters of na and nb customers from that of the centroids.
  private static func wardDistance(_ squared: Double, _ na: Double, _ nb: Double) -> Double {
    squared * (2 * (na * nb) / (na + nb))
  }

  /// Calls `body` for the slots after one that are at most so far from it, in no particular order.
  ///
  /// `body` gets the slot, the distance and the limit, which it may lower.
  @inline(__always)
  func forEachByWard(after slot: Int, atMost limit: inout Double, _ body: (Int, Double, inout Double) -> Void)
  {
    let own = (0..<features).map { SIMD4(repeating: coordinate(slot, $0)) }
    var test = WardTest(limit, size(slot))
    unsafe own.withUnsafeBufferPointer { own in
      unsafe low.withUnsafeBufferPointer { low in
        unsafe high.withUnsafeBufferPointer { high in
          // Its own box first, so that the limit soon is low.
          let ownBox = box(of: slot)
          unsafe visit(ownBox, after: slot, own, &test, &limit, body)
          for quad in smallest.indices {
            let gap = unsafe Self.squaredGap(low, high, quad, own)
            guard test.reach(gap, smallest[quad]).isPossible else { continue }
            for box in quad * 4..<quad * 4 + 4 where last[box] > slot && box != ownBox {
              if test.reach(gap, smallest[quad]).isPossible(box % 4) {
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
    _ limit: inout Double, _ body: (Int, Double, inout Double) -> Void
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
        guard test.reach(squared, sizes[block]).isPossible else { continue }
        for lane in 0..<Self.lanes where Int(slots[block * Self.lanes + lane]) > slot {
          let distance = Self.wardDistance(squared[lane], test.size, sizes[block][lane])
          guard distance <= limit else { continue }
          body(Int(slots[block * Self.lanes + lane]), distance, &limit)
          test = WardTest(limit, test.size)
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
/// (s - l) nb - l na <= 0 for l = limit / (2 na). A hair is added for rounding; who passes is looked at
/// closely.
private struct WardTest {
  let size, scaled, product: Double

  init(_ limit: Double, _ na: Double) {
    size = na
    // Finite, so that an infinite distance less this one is above every bound.
    scaled = min(limit / (2 * na) * (1 + 1e-12), 1e300)
    product = scaled * na
  }

  @inline(__always)
  func reach(_ squared: SIMD4<Double>, _ sizes: SIMD4<Double>) -> Reach {
    Reach(excess: (squared - scaled) * sizes - product)
  }

  struct Reach {
    let excess: SIMD4<Double>

    /// Whether any of the four passes. Only signs count, so they are looked at as bits.
    @inline(__always)
    var isPossible: Bool {
      let bits = unsafe unsafeBitCast(excess, to: SIMD4<UInt64>.self)
      let two = bits.lowHalf | bits.highHalf
      return (two[0] | two[1]) >> 63 == 1
    }

    @inline(__always)
    func isPossible(_ lane: Int) -> Bool { excess[lane] <= 0 }
  }
}
