/// What is done about values outside Tukey's fences.
public enum OutlierPolicy: String, CaseIterable, Hashable, Sendable {
  case keep
  /// The customer is left out.
  case drop
  /// The value becomes the fence that it lies beyond.
  case clip
}
