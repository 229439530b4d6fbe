import Numerics

/// Columns of numbers: a row for every customer, in the original units. NaN stands where a value is missing.
public struct NumberTable: Hashable, Sendable {
  /// A feature for every column of `values`.
  public var features: [Feature]
  /// Rows are customers, columns are features.
  public var values: Matrix

  /// Columns with a feature for each.
  public init(features: [Feature], values: Matrix) {
    precondition(features.count == values.columns)
    self.features = features
    self.values = values
  }

  /// The values of one column that are there, in the order of the customers.
  public func presentValues(_ column: Int) -> [Double] {
    values.column(column).filter { !$0.isNaN }
  }
}
