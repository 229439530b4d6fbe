import Clustering
import Customers
import Numerics

/// Exercises for one student.
public struct Variant: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// How many customers were drawn for it.
  public var customers: Int
  /// One of each kind, in the order of the sheet.
  public var exercises: [Exercise]

  /// All that can be had.
  public var points: Int { exercises.reduce(0) { $0 + $1.points } }
}

/// The same exercises with different numbers for every student, equally hard (`Exercise.Kind.band`).
///
/// Every variant draws customers of its own from the data, runs k-means on them, and looks among them for
/// exercises within the bands. A variant follows from the seed and its number alone: more variants change
/// none.
public struct ExerciseSheet: Sendable {
  /// The two features, with the customers that are drawn from.
  public let features: Features
  /// The units that the numbers are printed in.
  public let units: PaperUnits
  /// k of the k-means runs.
  public let clusters: Int
  /// What the variants follow from.
  public let seed: UInt64
  /// As many as were asked for.
  public let variants: [Variant]

  /// How often customers are drawn for a variant, and how often an exercise is tried with them.
  private static let draws = 10
  private static func tries(_ kind: Exercise.Kind) -> Int {
    // Of these there are few to choose from.
    kind == .responsibility || kind == .profile ? 500 : 4000
  }

  /// Exercises for as many variants as are asked for.
  ///
  /// - Parameters:
  ///   - features: two, with the customers that are drawn from.
  ///   - clusters: k of the k-means runs; at least 2.
  ///   - count: how many variants; at least 1.
  ///   - seed: what the variants follow from.
  ///   - workers: how many variants are looked for at once.
  /// - Throws: why these customers make no exercises.
  public init(
    of features: Features, clusters: Int, variants count: Int, seed: UInt64, workers: Workers = .all
  ) throws(ExerciseFailure) {
    precondition(clusters >= 2 && count >= 1, "\(count) variants with \(clusters) clusters")
    let least = DrawnCustomers.sizes.lowerBound
    guard features.customers.count >= least else {
      throw .tooFewCustomers(features.customers.count, least: least)
    }
    let units = try PaperUnits(features)
    let results = workers.map(count) { index in
      Result { () throws(ExerciseFailure) in
        try Self.variant(index + 1, of: features, in: units, clusters: clusters, seed: seed)
      }
    }
    var variants: [Variant] = []
    for result in results { variants.append(try result.get()) }
    self.features = features
    self.units = units
    self.clusters = clusters
    self.seed = seed
    self.variants = variants
  }

  private static func variant(
    _ number: Int, of features: Features, in units: PaperUnits, clusters: Int, seed: UInt64
  ) throws(ExerciseFailure) -> Variant {
    // The seed is scrambled first, so that the variants of one seed are not those of the next.
    var first = SplitMix64(seed: seed)
    var generator = SplitMix64(seed: first.next() ^ UInt64(number))
    generator = SplitMix64(seed: generator.next())
    var failure = ExerciseFailure.unsuitable(.nearestCentroid)
    for _ in 0..<draws {
      do throws(ExerciseFailure) {
        let drawn = try DrawnCustomers(from: features, in: units, clusters: clusters, using: &generator)
        var exercises: [Exercise] = []
        for kind in Exercise.Kind.allCases {
          var own = SplitMix64(seed: generator.next())
          exercises.append(try exercise(kind, drawn, using: &own))
        }
        return Variant(number: number, customers: drawn.segments.count, exercises: exercises)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func exercise(
    _ kind: Exercise.Kind, _ drawn: DrawnCustomers, using generator: inout SplitMix64
  ) throws(ExerciseFailure) -> Exercise {
    for _ in 0..<tries(kind) {
      let exercise =
        switch kind {
        case .nearestCentroid: NearestCentroid(drawn, using: &generator)?.exercise()
        case .nextCentroid: NextCentroid(drawn, using: &generator)?.exercise()
        case .nextMerge: NextMerge(drawn, using: &generator)?.exercise()
        case .responsibility: ResponsibilityExercise(drawn, using: &generator)?.exercise()
        case .dendrogram: DendrogramReading(drawn, using: &generator)?.exercise()
        case .profile: ProfileReading(drawn, using: &generator)?.exercise()
        }
      if let exercise { return exercise }
    }
    throw .unsuitable(kind)
  }
}
