/// Something that is measured side by side with another program, or another way of doing it.
///
/// Every benchmark has a file of its own; `Bench.all` lists them.
struct Benchmark: Sendable {
  /// What it is called on the command line.
  let name: String
  let title: String
  /// What is compared with what, in a sentence or two.
  let compares: String
  /// Measures in the number of rounds given, and prints what came out.
  let measure: @Sendable (_ rounds: Int) throws -> Void
}

/// Something that has to be true of what was measured, and is not.
struct Disagreement: Error, CustomStringConvertible {
  let description: String
}
