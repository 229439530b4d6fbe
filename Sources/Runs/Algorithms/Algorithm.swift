import Clustering
import Customers
import TraceFiles
import Words

/// Runs an algorithm on customers' features and records it.
public typealias Recorder = @Sendable (Features, InputFiles) throws(RunFailure) -> Recording

/// An algorithm as everything knows it that is about any algorithm. A further one is a further entry of
/// `all`.
public struct Algorithm: Sendable {
  /// As a call or a lesson spells it.
  public let name: String
  /// What is said of it before it is run.
  public let words: AlgorithmWords
  /// Its settings.
  public let group: OptionGroup
  /// Reads the settings; what comes back runs it.
  public let prepare: @Sendable (GivenSettings) throws(SettingError) -> Recorder
  /// How its trace files are recomputed.
  public let replay: TraceReplay
  /// What a learner can do by hand.
  public let handwork: Handwork?
  /// What only its runs can tell, in the order of `Recording.facts`.
  public let facts: [FactName]

  /// The algorithm of some type of run.
  public init<Run: AlgorithmRun>(_ run: Run.Type) {
    let settings = Run.settings
    name = Run.Trace.algorithmName
    words = Run.words
    group = settings.group
    prepare = { given throws(SettingError) in
      let values = try given.values(of: settings)
      return { features, files throws(RunFailure) in Recording(try Run(values, on: features, files)) }
    }
    replay = Run.replay
    handwork = Run.handwork
    facts = Run.facts.map { $0.name }
  }

  /// The algorithms that there are.
  public static let all: [Algorithm] = [kMeans, hierarchical, gaussianMixture]

  /// The two that are compared where nobody says which: one that divides customers, one that shares them.
  static let compared = [kMeans, gaussianMixture]
}

extension [Algorithm] {
  /// Which algorithm makes the segments.
  public var choice: Setting<Algorithm> {
    .choice(
      "algorithm", of: map { ($0.name, $0) }, standard: first?.name ?? "",
      help: "the algorithm that makes the segments")
  }

  /// By which rule further customers are put into the segments of an algorithm, as a clause.
  ///
  /// - Parameter name: the algorithm as a call spells it.
  public func assignmentRule(of name: String) -> String {
    first { $0.name == name }?.words.assignment ?? "the nearest centroid"
  }

  /// Which algorithms are compared.
  public var choices: Setting<[Algorithm]> {
    let (all, names) = (self, map { $0.name })
    let expected = "two or three of \(oneOf(names)), separated by commas"
    return .value(
      "algorithms", metavar: "LIST", fallback: Algorithm.compared,
      standard: Algorithm.compared.map { $0.name }.joined(separator: ","),
      help: "\(expected); the first gives the segments their numbers"
    ) { text throws(Mismatch) -> [Algorithm] in
      var chosen: [Algorithm] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let algorithm = all.first(where: { $0.name == part }) else {
          throw Mismatch(expected: expected, suggestion: closestMatch(to: String(part), in: names))
        }
        chosen.append(algorithm)
      }
      guard (2...3).contains(chosen.count), Set(chosen.map { $0.name }).count == chosen.count else {
        throw Mismatch(expected: expected)
      }
      return chosen
    }
  }

  /// In which of them something can be made by hand, in words.
  public func places(of kind: Handwork.Kind) -> String {
    listed(compactMap { $0.handwork?.kind == kind ? $0.handwork?.place : nil })
  }
}
