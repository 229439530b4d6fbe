/// e to the power of a number, the same bits on every processor.
///
/// The result is within one unit in the last place of the true value, also where it is so small that it has
/// few digits left; from 709.79 on it is infinite.
public func exponential(_ x: Double) -> Double {
  guard x > -746 else { return x.isNaN ? x : 0 }
  guard x < 710 else { return x.isNaN ? x : .infinity }
  let split = SplitExponential(SIMD8(repeating: x))
  return Double(sign: .plus, exponent: Int(split.n[0]), significand: split.power[0])
}

/// The exponential function of eight numbers at once, the same bits on every processor.
///
/// The results are within one unit in the last place of the true values. Below -708, where results lose their
/// digits, they are 0.
/// - Parameter x: numbers up to 709; minus infinity is one of them.
@inlinable
public func exponential(_ x: SIMD8<Double>) -> SIMD8<Double> {
  let split = SplitExponential(x)
  // n + 1023 moved to where a number keeps its exponent is 2^n.
  let exponent =
    unsafe unsafeBitCast(split.shifted, to: SIMD8<UInt64>.self) &<< 52 &+ SIMD8(repeating: 1023 << 52)
  let result = unsafe split.power * unsafeBitCast(exponent, to: SIMD8<Double>.self)

  // All bits set where x + 708 has its sign bit set. Comparing with a constant would be done one by one.
  let tiny = unsafe unsafeBitCast(x + SIMD8(repeating: 708), to: SIMD8<Int64>.self) &>> 63
  let kept = unsafe unsafeBitCast(result, to: SIMD8<Int64>.self) & ~tiny
  return unsafe unsafeBitCast(kept, to: SIMD8<Double>.self)
}

/// e^x as 2^n e^r with |r| <= ln 2 / 2.
///
/// e^r is 1 + r + r^2 P(r), where P has degree 9 and the smallest greatest relative error that such a
/// polynomial can have (1.1e-17, found with Remez's exchange algorithm). Splitting after Cody and Waite,
/// *Software Manual for the Elementary Functions*, 1980.
@usableFromInline
struct SplitExponential {
  @usableFromInline let power: SIMD8<Double>
  @usableFromInline let n: SIMD8<Double>
  /// Has n in its lowest bits.
  @usableFromInline let shifted: SIMD8<Double>

  @inlinable
  init(_ x: SIMD8<Double>) {
    // Added to a number below 2^51 it leaves the nearest whole number in the lowest bits.
    let rounding = SIMD8(repeating: 0x1.8p+52)
    shifted = x * SIMD8(repeating: 0x1.71547652b82fep+0) + rounding
    n = shifted - rounding
    // ln 2 in two parts, the first so short that its product with n is exact.
    let r = (x - n * SIMD8(repeating: 0x1.62e42fefa3p-1)) - n * SIMD8(repeating: 0x1.3de6af278ece6p-42)

    var p = SIMD8<Double>(repeating: 0x1.ad7f6f0799ee2p-26)
    p = p * r + SIMD8(repeating: 0x1.28ad72cc30daap-22)
    p = p * r + SIMD8(repeating: 0x1.71df2552390c2p-19)
    p = p * r + SIMD8(repeating: 0x1.a0199a0c677acp-16)
    p = p * r + SIMD8(repeating: 0x1.a01a012a57b51p-13)
    p = p * r + SIMD8(repeating: 0x1.6c16c1842a11dp-10)
    p = p * r + SIMD8(repeating: 0x1.1111111127be5p-7)
    p = p * r + SIMD8(repeating: 0x1.555555555087cp-5)
    p = p * r + SIMD8(repeating: 0x1.55555555554fap-3)
    p = p * r + SIMD8(repeating: 0x1.000000000000ap-1)
    power = SIMD8(repeating: 1) + (r + r * r * p)
  }
}

/// e^x - 1, exact also where x is near 0: Kahan's way by the logarithm, as Higham tells it in "Accuracy and
/// Stability of Numerical Algorithms", 2002, section 1.14.1.
public func exponentialMinusOne(_ x: Double) -> Double {
  let power = exponential(x)
  if power == 1 { return x }
  let less = power - 1
  if less == -1 { return -1 }
  return power.isFinite && x.magnitude < 1 ? less * (x / logarithm(power)) : less
}
