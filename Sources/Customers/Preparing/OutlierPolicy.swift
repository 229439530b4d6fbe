/// What is done about values outside Tukey's fences.
public enum OutlierPolicy: String, CaseIterable, Hashable, Sendable {
  /// They stay.
  case keep
  /// The customer is left out.
  case drop
  /// The value becomes the fence that it lies beyond.
  case clip
}
