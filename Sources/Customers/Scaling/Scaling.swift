import Numerics

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
  /// The logarithm of 1 more than the value, then as `standard`: for money and counts of which a few are very
  /// large.
  case log
}

extension Scaling {
  /// What is done before the offset is subtracted: for `log`, ln(1 + x); else nothing.
  public func transformed(_ value: Double) -> Double { self == .log ? logarithmOfOnePlus(value) : value }

  /// The value that was transformed.
  func restored(_ value: Double) -> Double { self == .log ? exponentialMinusOne(value) : value }
}
