import Clustering
import Words

/// How k-means runs.
public struct KMeansSettings: Hashable, Sendable {
  /// How many clusters the customers are divided into.
  public var clusters: Int
  /// Of the random generator, for the first start.
  public var seed: UInt64
  /// How many starts are tried, the best of which is kept.
  public var restarts: Int
  /// The most rounds of one start.
  public var maxIterations: Int
  /// A start ends once the centroids' squared moves sum to at most this share of the mean variance.
  public var tolerance: Double
  /// Where the first centroids come from.
  public var seeding: Seeding
  /// What happens to a centroid that has lost all its customers.
  public var emptied: KMeans.EmptiedPolicy

  /// Where the first centroids come from.
  public enum Seeding: Hashable, Sendable {
    /// They are drawn by one of the known methods.
    case method(KMeans.Seeding)
    /// The first centroids stand in a CSV file.
    case file(String)
    /// The first centroids, in the units of the data.
    case positions([[Double]])

    static let methods = [KMeans.Seeding.plusPlus, .greedy, .forgy, .randomPartition].map { $0.name }
  }
}

extension KMeansSettings {
  static let maxIterations = SharedSettings.maxIterations(standard: 300)
  static let tolerance = Setting.number(
    "tolerance", standard: 0,
    help: """
      stop once the centroids' squared moves sum to at most this share of the mean variance; \
      0 runs until no customer changes its cluster
      """)
  /// Where the first centroids come from.
  public static let seeding = Setting(
    option: Option(
      name: "seeding", kind: .valueOrInput(metavar: "METHOD"), standard: "plus-plus", isRequired: false,
      help: """
        how the first centroids are chosen: plus-plus, greedy, forgy, random-partition, \
        a CSV file that holds them, or the centroids themselves, as in "25,20;55,50"
        """, domain: .words(Seeding.methods)),
    fallback: Seeding.method(.plusPlus), read: readSeeding)
  static let empty = Setting.choice(
    "empty", standard: KMeans.EmptiedPolicy.relocate,
    help: """
      what happens to a centroid that has lost all its customers: it goes to the customer that is \
      farthest from its own centroid, stays, or is dropped
      """)

  /// All of them.
  public static let settings = SettingGroup(KMeansTrace.algorithmName) { value throws(SettingError) in
    KMeansSettings(
      clusters: try value(SharedSettings.clusters), seed: try value(SharedSettings.seed),
      restarts: try value(SharedSettings.restarts), maxIterations: try value(maxIterations),
      tolerance: try value(tolerance), seeding: try value(seeding), emptied: try value(empty))
  }

  /// A word for a method; anything that can only be a file's name is one.
  @Sendable private static func readSeeding(_ text: String) throws(Mismatch) -> Seeding {
    if let method = KMeans.Seeding(named: text) { return .method(method) }
    if let positions = positions(text) { return .positions(positions) }
    if namesFile(text) { return .file(text) }
    throw Mismatch(
      expected: oneOf(Seeding.methods + ["the name of a .csv file"]),
      suggestion: closestMatch(to: text, in: Seeding.methods))
  }

  /// "25,20;55,50": a centroid behind each semicolon, a number for each feature.
  private static func positions(_ text: String) -> [[Double]]? {
    let rows = text.split(separator: ";", omittingEmptySubsequences: false).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    }
    let numbers = rows.map { row in row.compactMap { $0 } }
    let isWhole = zip(rows, numbers).allSatisfy { row, numbers in
      row.count == numbers.count && numbers.allSatisfy { $0.isFinite }
    }
    return isWhole ? numbers : nil
  }
}
