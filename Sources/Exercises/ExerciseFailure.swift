/// Why no exercises can be made of some customers: the facts.
public enum ExerciseFailure: Error, Hashable, Sendable {
  /// Fewer customers than a variant draws at least.
  case tooFewCustomers(Int, least: Int)
  /// Fewer features than two whose numbers, rounded for paper, tell customers apart.
  case tooFewFeatures(usable: [String])
  /// Customers drawn for a variant were fewer different ones than clusters.
  case tooFewDistinct(Int, clusters: Int)
  /// No customers were found with which an exercise is neither a matter of rounding nor too easy.
  case unsuitable(Exercise.Kind)
}
