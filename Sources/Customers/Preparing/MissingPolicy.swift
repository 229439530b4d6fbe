/// What is done about a chosen feature's missing values.
public enum MissingPolicy: String, CaseIterable, Hashable, Sendable {
  /// The customer is left out.
  case drop
  /// The mean of the feature's values stands in; of words, the most frequent.
  case mean
  /// The median of the feature's values stands in; of words, the most frequent.
  case median
  /// Each is an error.
  case fail
}
