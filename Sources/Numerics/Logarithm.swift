/// The natural logarithm, the same bits on every processor.
///
/// The C library's comes in several versions, and which of them runs depends on the processor. Here x is
/// split into 2^k m with m from √½ to √2, and with f = m - 1 and s = f / (2 + f)
///
///     ln m = 2 artanh s = f - f²/2 + s (f²/2 + s² Q(s²))
///
/// Q has degree 7 and the smallest greatest relative error that such a polynomial can have (8.2e-21, found
/// with Remez's exchange algorithm). What k ln 2 + f - f²/2 loses to rounding is added at the end, after
/// Dekker, "A floating-point technique for extending the available precision", 1971, doi:10.1007/BF01397083.
///
/// The result is within one unit in the last place of the true value; of 0 it is minus infinity, of negative
/// numbers no number.
public func logarithm(_ x: Double) -> Double {
  guard x >= .leastNormalMagnitude else {
    // 2^54 makes a number of full precision of one that is smaller than those.
    return x > 0 ? logarithm(x * 0x1p54) - 54 * 0x1.62e42fefa39efp-1 : x == 0 ? -.infinity : .nan
  }
  guard x < .infinity else { return x }
  // Counted from √½, so that the exponent's bits hold k.
  let k = Int64(bitPattern: x.bitPattern &- 0x3FE6_A09E_667F_3BCD) >> 52
  let f = Double(bitPattern: x.bitPattern &- UInt64(bitPattern: k) << 52) - 1
  let s = f / (2 + f)
  let z = s * s

  var q = 0x1.0f623cfb64545p-3
  q = q * z + 0x1.0f5ce05667d3bp-3
  q = q * z + 0x1.3b20aa87dba6cp-3
  q = q * z + 0x1.745cde3ba12b7p-3
  q = q * z + 0x1.c71c7258ea856p-3
  q = q * z + 0x1.249249242b517p-2
  q = q * z + 0x1.9999999999dfep-2
  q = q * z + 0x1.5555555555555p-1

  // f in two parts, the first so short that its square is exact.
  let head = Double(bitPattern: f.bitPattern & ~0x7FF_FFFF)
  let tail = f - head
  let half = head * head / 2
  // ln 2 in two parts, the first so short that its product with k is exact.
  let (wholes, lesser) = (Double(k) * 0x1.62e42fefap-1, Double(k) * 0x1.cf79abc9e3b3ap-40)
  let part = f - half
  let sum = wholes + part
  let lost = ((wholes - sum) + part) + ((f - part) - half)
  return sum + (lost + (lesser - (f + head) * tail / 2 + s * (f * f / 2 + z * q)))
}

/// ln(1 + x), which keeps the digits of a small x.
public func logarithmOfOnePlus(_ x: Double) -> Double {
  let sum = 1 + x
  guard sum > 0 && sum < .infinity else { return logarithm(sum) }
  let lost = x.magnitude < 1 ? x - (sum - 1) : 1 - (sum - x)
  return logarithm(sum) + lost / sum
}
