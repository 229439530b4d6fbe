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
    prepare: { arguments throws(UsageError) in try KMeansOptions(arguments).recorder })
}

/// Runs an algorithm on data and records it.
typealias Recorder = @Sendable (InputFile, DataOptions, Console) throws(Failure) -> Recording

/// What the verbs need of a recorded run, whichever algorithm it is of.
struct Recording: Sendable {
  /// The trace as JSON Lines.
  let writeTrace: @Sendable (inout Output) throws(Failure) -> Void
}

extension KMeansOptions {
  var recorder: Recorder {
    { _, _, _ throws(Failure) in throw .bug("k-means is not connected to the command line yet") }
  }
}

extension Algorithm {
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

extension DataOptions {
  /// The customers' file, the built-in mall where none was named.
  func read() throws(Failure) -> InputFile {
    if let data { return try InputFile.read(data) }
    return try InputFile.read(try AssetFolder.path(of: "mall-customers.csv"))
  }
}
