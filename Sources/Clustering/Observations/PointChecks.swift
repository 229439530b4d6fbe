import Numerics

/// What every algorithm checks before it begins.
extension Matrix {
  /// The largest number whose squared differences can be weighted and summed over any number of customers.
  static let largestUsableMagnitude = 1e140

  /// The place of the first number that is infinite, not a number or too large; `nil` where there is none.
  var firstUnusableNumber: (row: Int, feature: Int)? {
    values.firstIndex { !($0.magnitude <= Self.largestUsableMagnitude) }
      .map { (row: $0 / columns, feature: $0 % columns) }
  }

  /// How many different rows there are; counting stops at the limit.
  func distinctRows(atMost limit: Int) -> Int {
    var seen: Set<ArraySlice<Double>> = []
    for row in 0..<rows where seen.count < limit { seen.insert(self[row: row]) }
    return seen.count
  }
}
