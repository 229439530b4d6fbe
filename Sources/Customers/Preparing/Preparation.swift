/// What is done to customers before they are clustered. The order is always the same: join, missing values,
/// duplicates, outliers, encoding of words as numbers, scaling.
public struct Preparation: Hashable, Sendable {
  /// Nil leaves missing values missing, as they may be where customers are described and not clustered.
  public var missing: MissingPolicy?
  public var duplicates: DuplicatePolicy
  public var outliers: OutlierPolicy
  public var scaling: Scaling

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
