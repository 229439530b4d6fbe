import Runs
import Segments

/// Something that lessons can say about a run: an entry of a table. A further fact is a further entry.
public struct Fact: Sendable {
  /// What it is called, and what it is.
  public let name: FactName
  let compute: @Sendable (FactSubject, FactArguments) throws(FactMiss) -> FactValue

  init(
    _ pattern: String, _ meaning: String,
    _ compute: @escaping @Sendable (FactSubject, FactArguments) throws(FactMiss) -> FactValue
  ) {
    name = FactName(pattern, meaning)
    self.compute = compute
  }

  /// What only the runs of an algorithm can tell.
  private static func own(_ algorithm: Algorithm) -> [Fact] {
    algorithm.facts.enumerated().map { index, fact in
      Fact(fact.pattern, fact.meaning) { subject, holes throws(FactMiss) in
        guard let recording = subject.run.recording, recording.partition.algorithm == algorithm.name else {
          throw .otherRun(needs: algorithm.name)
        }
        return try recording.facts[index](holes)
      }
    }
  }

  /// Every fact there is, where there are these algorithms.
  public static func all(_ algorithms: [Algorithm]) -> [Fact] {
    customers + exploration + fifths + segments + profiles + actions + algorithms.flatMap(own) + comparisons
      + criteria()
  }

  /// What fills the holes of the pattern in a name; nil where the name is of another pattern.
  func arguments(in text: String) -> [String]? {
    let wanted = name.pattern.split(separator: ".")
    let found = text.split(separator: ".", omittingEmptySubsequences: false)
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

  /// What is worked out only where a lesson speaks of it.
  func found<Value>(_ lazily: Lazily<Value>) throws(FactMiss) -> Value {
    do throws(Refusal) { return try lazily.value() } catch { throw .nothing(why: error.why) }
  }

  func recording() throws(FactMiss) -> Recording {
    guard let recording = run.recording else { throw .otherRun(needs: "a run") }
    return recording
  }

  func segmentation() throws(FactMiss) -> Segmentation {
    let partition = try recording().partition
    return Segmentation(partition.labels, clusters: partition.clusters, of: run.features)
  }
}
