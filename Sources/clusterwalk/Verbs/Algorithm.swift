import Clustering
import Customers
import Runs
import Words

/// An algorithm as the verbs know it. A further one is a further entry of `all`.
struct Algorithm: Sendable {
  let name: String
  /// The name as within a sentence.
  let title: String
  let summary: String
  let options: OptionGroup
  /// Reads the algorithm's options; what comes back runs it.
  let prepare: @Sendable (Arguments) throws(UsageError) -> Recorder
  /// The same for a run that is walked through.
  let prepareWalk: @Sendable (Arguments) throws(UsageError) -> Walker

  static let all: [Algorithm] = [kMeans, hierarchical, gaussianMixture]

  static let kMeans = Algorithm(
    name: "k-means", title: "k-means",
    summary: "every customer to its nearest centroid, every centroid to the middle of its customers",
    options: KMeansSettings.settings.group,
    prepare: { arguments throws(UsageError) in try arguments.values(of: KMeansSettings.settings).record },
    prepareWalk: { arguments throws(UsageError) in try arguments.values(of: KMeansSettings.settings).walk })

  static let hierarchical = Algorithm(
    name: "hierarchical", title: "hierarchical",
    summary: "the two nearest clusters become one, again and again, and the tree of merges is cut",
    options: Hierarchical.settings.group,
    prepare: { arguments throws(UsageError) in try arguments.values(of: Hierarchical.settings).record },
    prepareWalk: { arguments throws(UsageError) in try arguments.values(of: Hierarchical.settings).walk })

  static let gaussianMixture = Algorithm(
    name: "gmm", title: "Gaussian mixture",
    summary: "every customer is shared among normal distributions, and they are fitted to their shares",
    options: GaussianMixtureSettings.settings.group,
    prepare: { arguments throws(UsageError) in
      try arguments.values(of: GaussianMixtureSettings.settings).record
    },
    prepareWalk: { arguments throws(UsageError) in
      try arguments.values(of: GaussianMixtureSettings.settings).walk
    })

  /// Which algorithm a handout or a table is about.
  static let choice = Setting.value(
    "algorithm", metavar: all.map(\.name).joined(separator: "|"), fallback: kMeans, standard: kMeans.name,
    help: "the algorithm that makes the segments"
  ) { text throws(Mismatch) in
    let names = all.map(\.name)
    guard let algorithm = all.first(where: { $0.name == text }) else {
      throw Mismatch(expected: oneOf(names), suggestion: closestMatch(to: text, in: names))
    }
    return algorithm
  }

  /// Which algorithms are compared.
  static let choices = Setting.value(
    "algorithms", metavar: "LIST", fallback: [kMeans, gaussianMixture], standard: "k-means,gmm",
    help:
      "two or three of \(oneOf(all.map(\.name))), separated by commas; the first gives the segments their numbers"
  ) { text throws(Mismatch) -> [Algorithm] in
    let names = all.map(\.name)
    let expected = "two or three of \(oneOf(names)), separated by commas"
    var chosen: [Algorithm] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let algorithm = all.first(where: { $0.name == part }) else {
        throw Mismatch(expected: expected, suggestion: closestMatch(to: String(part), in: names))
      }
      chosen.append(algorithm)
    }
    guard (2...3).contains(chosen.count), Set(chosen.map(\.name)).count == chosen.count else {
      throw Mismatch(expected: expected)
    }
    return chosen
  }
}
