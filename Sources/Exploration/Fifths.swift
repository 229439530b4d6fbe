import Numerics

/// A column cut into fifths: the quintile scores 1 to 5 of RFM.
///
/// The borders are the quantiles at 20, 40, 60 and 80 % (type 7); a value is in the fifth behind the borders
/// that it lies above. Equal values have equal scores, so that fifths of a column with many ties are of
/// unequal size, and some may be empty.
public struct Fifths: Hashable, Sendable {
  /// The four borders, ascending.
  public let borders: [Double]

  /// The fifths of some values, of which there has to be one.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    borders = [0.2, 0.4, 0.6, 0.8].map { quantile($0, ofSorted: sorted) }
  }

  /// The score of a value: 1 in the lowest fifth to 5 in the highest.
  public func score(_ value: Double) -> Int { 1 + borders.count { $0 < value } }
}
