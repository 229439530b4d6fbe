import Customers

/// An algorithm as the verbs know it. A further one is a further entry of `all`.
struct Algorithm: Sendable {
  let name: String
  let summary: String
  let options: OptionGroup
  /// Reads the algorithm's options; what comes back runs it.
  let prepare: @Sendable (Arguments) throws(UsageError) -> Recorder

  static let all: [Algorithm] = [kMeans]

  static let kMeans = Algorithm(
    name: "k-means",
    summary: "every customer to its nearest centroid, every centroid to the middle of its customers",
    options: KMeansOptions.group,
    prepare: { arguments throws(UsageError) in try KMeansOptions(arguments).record })

  /// Which algorithm a handout shows.
  static let choice = Setting.value(
    "algorithm", metavar: all.map(\.name).joined(separator: "|"), fallback: kMeans, standard: kMeans.name,
    help: "the algorithm whose run is shown"
  ) { text throws(Mismatch) in
    let names = all.map(\.name)
    guard let algorithm = all.first(where: { $0.name == text }) else {
      throw Mismatch(expected: oneOf(names), suggestion: closestMatch(to: text, in: names))
    }
    return algorithm
  }
}
