import Clustering

/// Something that lessons can say about a run: an entry of a table. A further fact is a further entry.
public struct Fact: Sendable {
  /// The name, with holes in capitals: `sizes.SEGMENT`.
  public let pattern: String
  /// What it is, for the list of facts.
  public let meaning: String
  let compute: @Sendable (FactSubject, FactArguments) throws(FactMiss) -> FactValue

  init(
    _ pattern: String, _ meaning: String,
    _ compute: @escaping @Sendable (FactSubject, FactArguments) throws(FactMiss) -> FactValue
  ) {
    self.pattern = pattern
    self.meaning = meaning
    self.compute = compute
  }

  /// Every fact there is.
  public static let all: [Fact] =
    customers + exploration + segments + profiles + actions + kMeans + hierarchical + gaussianMixture
    + comparisons + criteria

  /// What fills the holes of the pattern in a name; nil where the name is of another pattern.
  func arguments(in name: String) -> [String]? {
    let wanted = pattern.split(separator: ".")
    let found = name.split(separator: ".", omittingEmptySubsequences: false)
    guard wanted.count == found.count else { return nil }
    var arguments: [String] = []
    for (hole, part) in zip(wanted, found) {
      if Self.isHole(hole) { arguments.append(String(part)) } else if hole != part { return nil }
    }
    return arguments
  }

  static func isHole(_ part: Substring) -> Bool { part.allSatisfy { $0.isUppercase } }
}

/// A run that facts are asked of, and the others that it can be compared with.
struct FactSubject: Sendable {
  let run: RecordedRun
  let other: @Sendable (String) -> RecordedRun?

  func kMeans() throws(FactMiss) -> KMeansTrace {
    if case .kMeans(let trace) = run.outcome?.trace { return trace }
    throw .otherRun(needs: "k-means")
  }

  func hierarchical() throws(FactMiss) -> HierarchicalTrace {
    if case .hierarchical(let trace) = run.outcome?.trace { return trace }
    throw .otherRun(needs: "hierarchical")
  }

  func gaussianMixture() throws(FactMiss) -> GaussianMixtureTrace {
    if case .gaussianMixture(let trace) = run.outcome?.trace { return trace }
    throw .otherRun(needs: "gmm")
  }

  /// What is worked out only where a lesson speaks of it.
  func found<Value>(_ lazily: Lazily<Value>) throws(FactMiss) -> Value {
    do throws(Refusal) { return try lazily.value() } catch { throw .nothing(why: error.why) }
  }

  func outcome() throws(FactMiss) -> RecordedRun.Outcome {
    guard let outcome = run.outcome else { throw .otherRun(needs: "a run") }
    return outcome
  }
}

/// Why a fact can't be told.
enum FactMiss: Error, Hashable, Sendable {
  case otherRun(needs: String)
  case nothing(why: String)
  case unknown(closest: String?)
}
