/// What is done to customers before they are clustered. The order is always the same: join, missing values,
/// duplicates, outliers, encoding of words as numbers, scaling.
public struct Preparation: Hashable, Sendable {
  /// Nil leaves missing values missing, as they may be where customers are described and not clustered.
  public var missing: MissingPolicy?
  /// What is done about customers who equal an earlier one.
  public var duplicates: DuplicatePolicy
  /// What is done about values outside Tukey’s fences.
  public var outliers: OutlierPolicy
  /// How features are made comparable.
  public var scaling: Scaling

  /// How customers are prepared.
  public init(
    missing: MissingPolicy? = .drop, duplicates: DuplicatePolicy = .keep, outliers: OutlierPolicy = .keep,
    scaling: Scaling = .standard
  ) {
    self.missing = missing
    self.duplicates = duplicates
    self.outliers = outliers
    self.scaling = scaling
  }
}
