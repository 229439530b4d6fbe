/// Decimal numbers added up exactly, in whole units of 10^-18: the order of the rows changes nothing, and ten
/// times 0.1 is 1.
struct ExactSum: Hashable {
  static let scale = 18
  var units: Int128 = 0

  /// The nearest number of double precision.
  var value: Double { nearest(units, scale: Self.scale) }
}

/// The double that is nearest to units x 10^-scale; `scale` is at most 22.
func nearest(_ units: Int128, scale: Int) -> Double {
  var (units, scale) = (units, scale)
  while scale > 0 {
    let (quotient, rest) = units.quotientAndRemainder(dividingBy: 10)
    if rest != 0 { break }
    (units, scale) = (quotient, scale - 1)
  }
  // Both are exact, so that one division rounds once: Clinger, “How to read floating point numbers
  // accurately”, 1990, doi:10.1145/93542.93557.
  if units.magnitude <= 1 << 53 { return Double(Int64(units)) / powers[scale] }
  return Double("\(units)e-\(scale)") ?? 0
}

/// The powers of ten that a double holds exactly.
private let powers: [Double] = (0..<22).reduce(into: [1]) { powers, _ in
  powers.append((powers.last ?? 1) * 10)
}

/// A number in the fewest digits that give it back, whole ones without a point.
func shortest(_ value: Double) -> String {
  value.magnitude < 0x1p53 && value == value.rounded() ? String(Int64(value)) : value.description
}
