/// What is done about customers who equal an earlier one in every column but the identifier.
public enum DuplicatePolicy: String, CaseIterable, Hashable, Sendable {
  /// They stay.
  case keep
  /// Only the first of equal customers stays.
  case drop
}
