/// What a fact is called, and what it is.
public struct FactName: Hashable, Sendable {
  /// The name, with holes in capitals: `sizes.SEGMENT`.
  public let pattern: String
  /// What it is, for the list of facts.
  public let meaning: String

  /// A pattern with its meaning.
  public init(_ pattern: String, _ meaning: String) {
    self.pattern = pattern
    self.meaning = meaning
  }
}

/// Something that only the runs of one algorithm can tell.
public struct RunFact<Run: Sendable>: Sendable {
  /// What it is called, and what it is.
  public let name: FactName
  /// The value, given what fills the holes of the name.
  public let compute: @Sendable (Run, FactArguments) throws(FactMiss) -> FactValue

  /// A fact that is computed from a run.
  public init(
    _ pattern: String, _ meaning: String,
    _ compute: @escaping @Sendable (Run, FactArguments) throws(FactMiss) -> FactValue
  ) {
    name = FactName(pattern, meaning)
    self.compute = compute
  }

  /// The fact of one run.
  func told(of run: Run) -> @Sendable (FactArguments) throws(FactMiss) -> FactValue {
    let compute = compute
    return { holes throws(FactMiss) in try compute(run, holes) }
  }
}

/// Why a fact can't be told.
public enum FactMiss: Error, Hashable, Sendable {
  /// Runs of this kind can't tell it; `needs` says which can.
  case otherRun(needs: String)
  /// There is no such value in this run; `why` is a clause.
  case nothing(why: String)
  /// Nothing is called so; `closest` is a name that looks like it.
  case unknown(closest: String?)
}
