/// The regularized incomplete beta function I_x(a, b), for a and b above 0 and x from 0 to 1.
///
/// By the continued fraction of DLMF 8.17.22, https://dlmf.nist.gov/8.17#v, evaluated as Lentz does it (1976,
/// doi:10.1364/AO.15.000668); where that converges slowly, by I_x(a, b) = 1 - I_{1 - x}(b, a). Small results
/// keep their relative accuracy.
/// - Parameters:
///   - x: from 0 to 1.
///   - y: 1 - x, which the caller may know with more digits.
///   - a: above 0.
///   - b: above 0.
public func incompleteBeta(_ x: Double, complement y: Double, a: Double, b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard y > 0 else { return 1 }
  guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(y, complement: x, a: b, b: a) }
  let logarithmOfX = x > 0.5 ? logarithmOfOnePlus(-y) : logarithm(x)
  let logarithmOfY = y > 0.5 ? logarithmOfOnePlus(-x) : logarithm(y)
  return exponential(a * logarithmOfX + b * logarithmOfY - logarithmOfBeta(a, b)) / a * betaFraction(x, a, b)
}

/// The continued fraction 1 / (1 + d1 / (1 + d2 / (1 + ...))).
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  /// What stands for zero, which nothing can be divided by.
  let least = 1e-300
  func nonzero(_ value: Double) -> Double { value.magnitude < least ? least : value }
  var c = 1.0
  var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
  var fraction = d
  // It takes some multiple of the root of the larger parameter; the limit only bounds what never happens.
  for m in 1...100_000 {
    let m = Double(m)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonzero(1 + even * d)
    c = nonzero(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonzero(1 + odd * d)
    c = nonzero(1 + odd / c)
    fraction *= d * c
    if (d * c - 1).magnitude < 1e-16 { break }
  }
  return fraction
}

/// ln B(a, b), the logarithm of the complete beta function.
///
/// The gamma functions of the larger parameter and of the sum are nearly equal: their ratio is taken by
/// Stirling's series as a whole, as Didonato and Morris do (1992, doi:10.1145/131766.131776), so that large
/// parameters lose no digits.
private func logarithmOfBeta(_ a: Double, _ b: Double) -> Double {
  let small = min(a, b)
  var large = max(a, b)
  var factor = 1.0
  while large < 10 {
    factor *= (large + small) / large
    large += 1
  }
  let sum = large + small
  let rise =
    (large - 0.5) * logarithmOfOnePlus(small / large) + small * logarithm(sum) - small + stirlingRest(sum)
    - stirlingRest(large)
  return logarithmOfGamma(small) + logarithm(factor) - rise
}

/// ln of the gamma function of a positive number.
private func logarithmOfGamma(_ x: Double) -> Double {
  var (x, factor) = (x, 1.0)
  while x < 10 {
    factor *= x
    x += 1
  }
  let halfLogarithmOfTwoPi = 0.918938533204672741780329736406
  return (x - 0.5) * logarithm(x) - x + halfLogarithmOfTwoPi + stirlingRest(x) - logarithm(factor)
}

/// What Stirling's formula leaves out of ln gamma(x), for x from 10: DLMF 5.11.1,
/// https://dlmf.nist.gov/5.11.E1.
private func stirlingRest(_ x: Double) -> Double {
  let square = 1 / (x * x)
  let coefficients = [
    1.0 / 156, -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12,
  ]
  return coefficients.reduce(0) { $0 * square + $1 } / x
}
