/// A small, fast generator of random numbers whose every output is fixed by its seed, on any machine
/// and with any version of the standard library.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195. The standard library's own draws from a generator may change between
/// versions, so the draws that the project needs are defined here.
public struct SplitMix64: Hashable, Sendable, RandomNumberGenerator {
  private var state: UInt64

  /// A generator at the start of its sequence. Equal seeds give equal draws, in every version of the program.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1, in steps of 2^-53.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to but not including `bound`, every one equally likely.
  ///
  /// Lemire, "Fast random integer generation in an interval", 2019, doi:10.1145/3230636.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "no index below \(bound)")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// A draw from the normal distribution of mean 0 and standard deviation 1.
  ///
  /// The polar method of Marsaglia and Bray, 1964, doi:10.1137/1006063, with the second draw of each
  /// pair left unused so that a generator has no hidden state.
  public mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
      let s = x * x + y * y
      if s > 0 && s < 1 { return x * (-2 * logarithm(s) / s).squareRoot() }
    }
  }

  /// The elements in a random order, every order equally likely (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, index(below: last + 1))
    }
    return result
  }
}
