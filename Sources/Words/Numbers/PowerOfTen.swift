/// Ten to a whole power.
package func powerOfTen(_ exponent: Int) -> Double {
  // Parsed, and so correctly rounded, where a product or `pow` need not be.
  Double("1e\(exponent)") ?? 1
}
