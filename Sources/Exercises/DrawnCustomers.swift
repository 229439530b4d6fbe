import Clustering
import Customers
import Numerics
import Words

/// The customers that were drawn for one variant, and the k-means run on them.
struct DrawnCustomers: Sendable {
  let features: Features
  let units: PaperUnits
  /// customers x 2, as printed.
  let numbers: Matrix
  /// For each customer the number of its segment, from 1.
  let segments: [Int]
  let clusters: Int

  /// The fewest and the most customers of a variant.
  static let sizes = 12...200

  /// How many of so many customers are drawn: half of them, within bounds.
  static func count(of customers: Int) -> Int {
    min(max(customers / 2, sizes.lowerBound), sizes.upperBound)
  }

  init(
    from all: Features, in units: PaperUnits, clusters: Int, using generator: inout SplitMix64
  ) throws(ExerciseFailure) {
    var chosen: Set<Int> = []
    while chosen.count < Self.count(of: all.customers.count) {
      chosen.insert(generator.index(below: all.customers.count))
    }
    let rows = chosen.sorted()
    features = Features(
      features: all.features, customers: rows.map { all.customers[$0] },
      values: all.values.selecting(rows: rows), fitted: all.scaling, source: all.source)
    self.units = units
    numbers = units.values.selecting(rows: rows)
    self.clusters = clusters
    segments = try Self.segments(features.points, clusters: clusters, seed: generator.next())
  }

  private static func segments(
    _ points: Matrix, clusters: Int, seed: UInt64
  ) throws(ExerciseFailure) -> [Int] {
    do throws(KMeansFailure) {
      let trace = try KMeans(clusters: clusters, seed: seed).best(of: 5, on: points, workers: .one)
      let numbers = SegmentNumbers(of: trace.finalLabels, clusters: clusters, points: points)
      return trace.finalLabels.map { numbers.numbers[$0] ?? 0 }
    } catch {
      if case .tooFewDistinctCustomers(let distinct, _) = error {
        throw .tooFewDistinct(distinct, clusters: clusters)
      }
      preconditionFailure("k-means refuses customers that were checked: \(error)")
    }
  }

  /// The rows of a segment's customers.
  func members(_ segment: Int) -> [Int] { segments.indices.filter { segments[$0] == segment } }

  /// The mean of a segment's customers, as printed.
  func printedMean(_ segment: Int) -> [Double] {
    let rows = members(segment)
    return (0..<2).map { column in
      units.rounded(rows.reduce(0) { $0 + numbers[$1, column] } / Double(rows.count))
    }
  }

  /// Some customers with different numbers, none nearer to another in both features than a share of the
  /// room that they take together, so that their marks can be told apart on paper; nil where the draw
  /// has no such luck.
  func draw(_ count: Int, apart share: Double, using generator: inout SplitMix64) -> [Int]? {
    var rows: [Int] = []
    while rows.count < count {
      let row = generator.index(below: numbers.rows)
      if rows.contains(row) { return nil }
      rows.append(row)
    }
    let points = numbers.selecting(rows: rows)
    let spans = (0..<2).map { column -> Double in
      let values = points.column(column)
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
    guard spans[0] > 0 && spans[1] > 0 else { return nil }
    for a in 0..<count {
      for b in 0..<a {
        let isApart = (0..<2).contains { (points[a, $0] - points[b, $0]).magnitude >= share * spans[$0] }
        if !isApart { return nil }
      }
    }
    return rows
  }

  /// What a customer is called in a table: its letter, and its name in the data.
  func name(_ row: Int) -> String { harmless(features.customers[row], limit: 28) }
}

/// The letter of the customer at a place of an exercise.
func letter(_ index: Int) -> String { String(Character(Unicode.Scalar(UInt8(65 + index)))) }
