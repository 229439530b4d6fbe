/// Ten to a whole power.
package func powerOfTen(_ exponent: Int) -> Double {
  // Parsed, and so correctly rounded, where a product or `pow` need not be.
  Double("1e\(exponent)") ?? 1
}

/// The power of ten that the first digit of a number above 0 stands for: 2 of 123, -2 of 0.0123.
package func decimalExponent(of value: Double) -> Int {
  // From the binary exponent, which is a logarithm rounded down, comes the right one or the one below.
  let least = Int((Double(value.exponent) * 0.3010299956639812).rounded(.down))
  return value >= powerOfTen(least + 1) ? least + 1 : least
}
