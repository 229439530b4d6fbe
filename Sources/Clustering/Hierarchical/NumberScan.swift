/// A scan over numbers, eight at a time: the smallest, and those up to a limit.
///
/// The numbers are read through the two closures, by place: eight that lie side by side, or one.
struct NumberScan {
  let count: Int

  /// The smallest number; infinity where there are none.
  @inline(__always)
  func smallest(eight: (Int) -> SIMD8<Double>, one: (Int) -> Double) -> Double {
    var smallest = SIMD8<Double>(repeating: .infinity)
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let numbers = eight(place)
      smallest.replace(with: numbers, where: numbers .< smallest)
    }
    var result = smallest.smallest
    for place in whole..<count { result = min(result, one(place)) }
    return result
  }

  /// Calls `body` with the place and the number, for every number up to a limit, until it says `false`.
  @inline(__always)
  func forEach(
    atMost limit: Double, eight: (Int) -> SIMD8<Double>, one: (Int) -> Double,
    _ body: (Int, Double) -> Bool
  ) {
    let whole = count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let numbers = eight(place)
      guard numbers.smallest <= limit else { continue }
      for lane in 0..<8 where numbers[lane] <= limit {
        if !body(place + lane, numbers[lane]) { return }
      }
    }
    for place in whole..<count {
      let number = one(place)
      if number <= limit && !body(place, number) { return }
    }
  }
}

extension SIMD8<Double> {
  /// The smallest of the eight. The standard library's `min()` and `any` take several times as long.
  @inline(__always)
  var smallest: Double {
    let four = lowHalf.replacing(with: highHalf, where: highHalf .< lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .< four.lowHalf)
    return Swift.min(two[0], two[1])
  }
}

extension UnsafeRawBufferPointer {
  /// The eight numbers from a place on.
  @inline(__always)
  func eight(_ place: Int) -> SIMD8<Double> {
    unsafe loadUnaligned(fromByteOffset: place * 8, as: SIMD8<Double>.self)
  }

  /// The number at a place.
  @inline(__always)
  func one(_ place: Int) -> Double {
    unsafe loadUnaligned(fromByteOffset: place * 8, as: Double.self)
  }
}
