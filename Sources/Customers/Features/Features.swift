import Numerics

/// Customers by features, in the original units, with the scaled points that an algorithm sees.
public struct Features: Hashable, Sendable {
  public var features: [Feature]
  /// What names each customer: unique, one a row.
  public var customers: [String]
  /// Rows are customers, columns are features, in the original units.
  public var values: Matrix
  /// The same, scaled.
  public var points: Matrix
  public var scaling: FittedScaling
  public var source: Source

  /// Scales the values. `customers` has a name for each row of `values`, `features` one for each column.
  public init(
    features: [Feature], customers: [String], values: Matrix, scaling: Scaling = .standard, source: Source
  ) {
    precondition(customers.count == values.rows && features.count == values.columns)
    self.features = features
    self.customers = customers
    self.values = values
    self.scaling = .fitted(scaling, to: values)
    points = self.scaling.scaled(values)
    self.source = source
  }
}
