import Customers

extension ExactNumber {
  /// A number as whole units of 10^-scale; nil where it is too large for 128 bits. What lies beyond the last
  /// unit is rounded, halves away from zero.
  func units(scale: Int) -> Int128? {
    Self.units(Int128(digits), exponent: exponent + scale, isNegative: isNegative)
  }

  /// The product of two numbers as such units.
  static func product(_ a: ExactNumber, _ b: ExactNumber, scale: Int) -> Int128? {
    units(
      Int128(a.digits) * Int128(b.digits), exponent: a.exponent + b.exponent + scale,
      isNegative: a.isNegative != b.isNegative)
  }

  private static func units(_ digits: Int128, exponent: Int, isNegative: Bool) -> Int128? {
    var value = digits
    if exponent > 0 && value != 0 {
      guard exponent < powers.count else { return nil }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: powers[exponent])
      if isTooLarge { return nil }
      value = product
    } else if exponent < 0 {
      guard -exponent < powers.count else { return 0 }
      let (quotient, rest) = value.quotientAndRemainder(dividingBy: powers[-exponent])
      value = rest >= powers[-exponent] - rest ? quotient + 1 : quotient
    }
    return isNegative ? -value : value
  }

  /// The powers of ten that 128 bits hold.
  private static let powers: [Int128] = (0..<38).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }
}
