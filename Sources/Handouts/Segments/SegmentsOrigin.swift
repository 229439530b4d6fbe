/// Where the segments come from: what it takes to make the same pages again.
public struct SegmentsOrigin: Hashable, Sendable {
  /// The data, as within a sentence; made-up customers say so.
  public var source: String
  /// Whether the customers are made up.
  public var isSynthetic: Bool
  /// What was found in the data and what was done about it, a sentence each.
  public var audit: [String]
  /// The algorithm's name at the start of a line.
  public var algorithm: String
  /// What the algorithm takes for granted, in sentences.
  public var assumptions: String
  /// Every parameter of the run with its value.
  public var parameters: [(name: String, value: String)] { pairs.map { ($0.name, $0.value) } }
  private var pairs: [Pair]
  /// What came out, in one sentence.
  public var result: String
  /// How often customers were drawn anew for the stability, and with which seed; nil where they were not.
  public var bootstraps: Int?
  /// Of the random generator that drew them.
  public var seed: UInt64
  /// The file of the rules that suggestions come from.
  public var rules: String
  /// The program with its version.
  public var program: String
  /// The call that makes these pages.
  public var call: String

  private struct Pair: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// What it takes to make the same pages again.
  public init(
    source: String, isSynthetic: Bool, audit: [String], algorithm: String, assumptions: String,
    parameters: [(name: String, value: String)], result: String, bootstraps: Int?, seed: UInt64,
    rules: String, program: String, call: String
  ) {
    self.source = source
    self.isSynthetic = isSynthetic
    self.audit = audit
    self.algorithm = algorithm
    self.assumptions = assumptions
    pairs = parameters.map { Pair(name: $0.name, value: $0.value) }
    self.result = result
    self.bootstraps = bootstraps
    self.seed = seed
    self.rules = rules
    self.program = program
    self.call = call
  }

  /// The run in short: the algorithm with its parameters.
  var settings: String {
    ([algorithm] + pairs.map { "\($0.name) \($0.value)" }).joined(separator: ", ") + ". " + source + "."
  }

  /// The same at the foot of every page.
  var footer: String {
    let k = pairs.first { $0.name == "k" }.map { ["k = \($0.value)"] } ?? []
    let seed = pairs.first { $0.name == "seed" }.map { ["seed \($0.value)"] } ?? []
    return ([algorithm] + k + seed + [source]).joined(separator: " · ")
  }
}
