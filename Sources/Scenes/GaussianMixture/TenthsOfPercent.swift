/// Shares of a whole as tenths of a percent that sum to 1,000, as they are printed under each other.
///
/// Each share is rounded down, and what is missing goes to those that lost most (the method of largest
/// remainders).
func tenthsOfPercent(_ shares: [Double]) -> [Int] {
  var tenths = shares.map { Int((1000 * $0).rounded(.down)) }
  let missing = 1000 - tenths.reduce(0, +)
  let byLoss = shares.indices.sorted { a, b in
    let (x, y) = (1000 * shares[a] - Double(tenths[a]), 1000 * shares[b] - Double(tenths[b]))
    return x != y ? x > y : a < b
  }
  for index in byLoss.prefix(max(0, missing)) { tenths[index] += 1 }
  return tenths
}
