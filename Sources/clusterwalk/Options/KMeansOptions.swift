import Clustering
import Customers
import Words

/// How k-means runs.
struct KMeansOptions: Hashable, Sendable {
  let clusters: Int
  let seed: UInt64
  let restarts: Int
  let maxIterations: Int
  let tolerance: Double
  let seeding: Seeding
  let emptied: KMeans.EmptiedPolicy

  enum Seeding: Hashable, Sendable {
    case method(KMeans.Seeding)
    /// The first centroids stand in a CSV file.
    case file(String)
    /// The first centroids, in the units of the data.
    case positions([[Double]])

    static let methods = [KMeans.Seeding.plusPlus, .greedy, .forgy, .randomPartition].map(\.name)
  }

  static let maxIterations = AlgorithmOptions.maxIterations(standard: 300)
  static let tolerance = Setting.number(
    "tolerance", standard: 0,
    help: """
      stop once the centroids' squared moves sum to at most this share of the mean variance; \
      0 runs until no customer changes its cluster
      """)
  static let seeding = Setting.value(
    "seeding", metavar: "METHOD", fallback: Seeding.method(.plusPlus), standard: "plus-plus",
    help: """
      how the first centroids are chosen: plus-plus, greedy, forgy, random-partition, \
      a CSV file that holds them, or the centroids themselves, as in "25,20;55,50"
      """, read: readSeeding)
  static let empty = Setting.choice(
    "empty", standard: KMeans.EmptiedPolicy.relocate,
    help: """
      what happens to a centroid that has lost all its customers: it goes to the customer that is \
      farthest from its own centroid, stays, or is dropped
      """)

  static let group = OptionGroup(
    title: "k-means",
    options: [
      AlgorithmOptions.clusters.option, AlgorithmOptions.seed.option, AlgorithmOptions.restarts.option,
      maxIterations.option, tolerance.option, seeding.option, empty.option,
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    clusters = try arguments.value(of: AlgorithmOptions.clusters)
    seed = try arguments.value(of: AlgorithmOptions.seed)
    restarts = try arguments.value(of: AlgorithmOptions.restarts)
    maxIterations = try arguments.value(of: Self.maxIterations)
    tolerance = try arguments.value(of: Self.tolerance)
    seeding = try arguments.value(of: Self.seeding)
    emptied = try arguments.value(of: Self.empty)
  }

  /// A word for a method; anything that can only be a file's name is one.
  @Sendable private static func readSeeding(_ text: String) throws(Mismatch) -> Seeding {
    if let method = KMeans.Seeding(named: text) { return .method(method) }
    if let positions = positions(text) { return .positions(positions) }
    if text.lowercased().hasSuffix(".csv") || text.contains("/") { return .file(text) }
    throw Mismatch(
      expected: oneOf(Seeding.methods + ["the name of a .csv file"]),
      suggestion: closestMatch(to: text, in: Seeding.methods))
  }

  /// "25,20;55,50": a centroid behind each semicolon, a number for each feature.
  private static func positions(_ text: String) -> [[Double]]? {
    let rows = text.split(separator: ";", omittingEmptySubsequences: false).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    }
    let numbers = rows.map { $0.compactMap { $0 } }
    let isWhole = zip(rows, numbers).allSatisfy { $0.count == $1.count && $1.allSatisfy(\.isFinite) }
    return isWhole ? numbers : nil
  }
}
