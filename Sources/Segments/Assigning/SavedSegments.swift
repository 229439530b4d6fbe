import Customers
import Numerics

/// Segments as they were kept for further customers: what they are called, where they lie, how features were
/// scaled, and how the customers that they were made from were distributed.
public struct SavedSegments: Hashable, Sendable {
  /// The algorithm as the command line spells it.
  public let algorithm: String
  /// The features' names.
  public let columns: [String]
  /// How each feature came from its column.
  public let codings: [FeatureCoding]
  /// What was done to each feature before it was scaled.
  public let cleanings: [FittedCleaning]
  /// The scaling that was fitted to the customers they were made from.
  public let scaling: FittedScaling
  /// In the order of their numbers.
  public let segments: [Entry]
  /// In the order of the labels of the run, in which ties between centroids are decided.
  public let clusters: [Cluster]
  /// Of each feature, in original units.
  public let references: [ReferenceBins]
  /// How the file was read that they were made from; nil where it is not known.
  public let reading: SavedReading?

  /// A segment by its number and name.
  public struct Entry: Hashable, Sendable {
    /// What it is called everywhere, from 1.
    public let number: Int
    /// What it is called, by rule.
    public let name: String
    /// How many customers it was made from.
    public let size: Int

    /// A segment of a number, a name and a size.
    public init(number: Int, name: String, size: Int) {
      self.number = number
      self.name = name
      self.size = size
    }
  }

  /// A cluster of the run.
  public struct Cluster: Hashable, Sendable {
    /// The number of its segment; nil where it had no customers.
    public let segment: Int?
    /// In scaled units.
    public let centroid: [Double]
    /// Where the run was a mixture.
    public let component: GaussianShape?
  }

  /// Whether customers go to the component most responsible for them instead of the nearest centroid.
  var isMixture: Bool { clusters.contains { $0.component != nil } }

  /// The columns that further customers have to have, each once.
  public var neededColumns: [String] {
    var needed: [String] = []
    for coding in codings where !needed.contains(coding.column) { needed.append(coding.column) }
    return needed
  }

  /// What has to be kept of some segments.
  public init(_ profiles: Profiles) {
    let partition = profiles.partition
    var numbers = [Int?](repeating: nil, count: partition.clusters)
    for profile in profiles { numbers[profile.segment.label] = profile.number }
    algorithm = partition.algorithm
    columns = profiles.features.features.map { $0.column }
    let codings = profiles.columns.codings
    self.codings = codings.isEmpty ? columns.map { .numbers(column: $0) } : codings
    let cleanings = profiles.columns.cleanings
    self.cleanings = cleanings.isEmpty ? columns.map { _ in .none } : cleanings
    scaling = profiles.features.scaling
    segments = profiles.map { Entry(number: $0.number, name: $0.name, size: $0.size) }
    clusters = (0..<partition.clusters).map { label in
      Cluster(
        segment: numbers[label], centroid: Array(partition.centroids[row: label]),
        component: partition.components.isEmpty ? nil : partition.components[label])
    }
    let values = profiles.features.values
    references = (0..<values.columns).map { ReferenceBins(values.column($0)) }
    reading = profiles.columns.reading
  }

  init(
    algorithm: String, columns: [String], codings: [FeatureCoding], cleanings: [FittedCleaning],
    scaling: FittedScaling, segments: [Entry], clusters: [Cluster], references: [ReferenceBins],
    reading: SavedReading? = nil
  ) {
    self.algorithm = algorithm
    self.columns = columns
    self.codings = codings
    self.cleanings = cleanings
    self.scaling = scaling
    self.segments = segments
    self.clusters = clusters
    self.references = references
    self.reading = reading
  }
}
