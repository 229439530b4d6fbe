extension Table {
  /// Customers by the features named, scaled, where nothing may be missing; all customers are kept.
  ///
  /// What can be named, and what is thrown, is as with `prepared`.
  /// - Parameters:
  ///   - names: of columns; without them the mall's income and spending are taken.
  ///   - scaling: what is done to the values before they are clustered.
  ///   - source: where the customers come from.
  ///   - allowsOne: whether a single row will do, as it does where rows are not to be clustered.
  public func features(
    selecting names: [String]? = nil, scaling: Scaling = .standard, source: Source, allowsOne: Bool = false
  ) throws(DataErrors) -> (features: Features, notes: [Note]) {
    let prepared = try prepared(
      selecting: names, with: Preparation(missing: .fail, scaling: scaling), source: source,
      allowsOne: allowsOne)
    return (prepared.features, prepared.notes)
  }
}
