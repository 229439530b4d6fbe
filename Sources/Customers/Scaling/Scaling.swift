/// How features are made comparable before distances are taken.
public enum Scaling: String, CaseIterable, Hashable, Sendable {
  /// Mean 0, standard deviation 1 (the population's).
  case standard
  /// As they are.
  case none
  /// From 0 to 1.
  case minmax
  /// Median 0, the distance between the quartiles 1: outliers do not matter.
  case robust
}
