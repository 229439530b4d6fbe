import Numerics

/// Customers by features, in the original units, with the scaled points that an algorithm sees.
public struct Features: Hashable, Sendable {
  /// What is known of every customer, a feature for each column of `values`.
  public var features: [Feature]
  /// What names each customer: unique, one a row.
  public var customers: [String]
  /// Rows are customers, columns are features, in the original units.
  public var values: Matrix
  /// The same, scaled.
  public var points: Matrix
  /// How `points` came from `values`.
  public var scaling: FittedScaling
  /// Where the customers came from.
  public var source: Source

  /// Scales the values. `customers` has a name for each row of `values`, `features` one for each column.
  public init(
    features: [Feature], customers: [String], values: Matrix, scaling: Scaling = .standard, source: Source
  ) {
    self.init(
      features: features, customers: customers, values: values, fitted: .fitted(scaling, to: values),
      source: source)
  }

  /// Scales the values as others were: `fitted` is of the same features.
  public init(
    features: [Feature], customers: [String], values: Matrix, fitted: FittedScaling, source: Source
  ) {
    precondition(customers.count == values.rows && features.count == values.columns)
    self.features = features
    self.customers = customers
    self.values = values
    scaling = fitted
    points = fitted.scaled(values)
    self.source = source
  }
}
