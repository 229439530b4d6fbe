import Numerics

/// A running sum of largest + ln sum, eight at a time, with hardly a logarithm taken.
///
/// Each sum of exponentials, the largest being 1, lies between 1 and the number of terms. As many of them
/// are multiplied as can't overflow, and the logarithm is taken of the product.
struct LogSum {
  private var sum = SIMD8<Double>()
  private var product = SIMD8<Double>(repeating: 1)
  private var factors = 0
  private let mostFactors: Int

  /// - Parameter terms: how many exponentials each sum has, at most.
  init(terms: Int) {
    mostFactors = 1000 / (Int.bitWidth - terms.leadingZeroBitCount)
  }

  /// The largest of some numbers, and the sum of the exponentials of the numbers less the largest.
  struct Term {
    var largest: SIMD8<Double>
    var sum: SIMD8<Double>
  }

  mutating func add(_ term: Term) {
    sum += term.largest
    product *= term.sum
    factors += 1
    if factors == mostFactors { settle() }
  }

  private mutating func settle() {
    for lane in 0..<Chunks.lanes { sum[lane] += logarithm(product[lane]) }
    product = SIMD8(repeating: 1)
    factors = 0
  }

  /// The sum over everything added, lane after lane.
  var value: Double {
    var settled = self
    settled.settle()
    return (0..<Chunks.lanes).reduce(0) { $0 + settled.sum[$1] }
  }
}
