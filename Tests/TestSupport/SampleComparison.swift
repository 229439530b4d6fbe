import Clustering
import Criteria
import Customers
import Numerics

/// Numbers of clusters compared on customers to be tested, with little repetition, so that it is quick.
package struct SampleComparison {
  package let features: Features
  package let comparison: KComparison

  private init(_ customers: SampleCustomers, range: ClosedRange<Int>) throws {
    features = customers.made
    comparison = try ChoosingK(
      range: range, seed: customers.seed, restarts: 1 + Int(customers.seed % 2), references: 2, bootstraps: 1
    ).compare(features.points, workers: .one)
    self.customers = customers
  }

  private let customers: SampleCustomers

  /// The same with other names, which change nothing that is computed.
  package func named(_ change: (inout SampleCustomers) -> Void) -> SampleComparison {
    SampleComparison(features: customers.with(change).made, comparison: comparison, customers: customers)
  }

  private init(features: Features, comparison: KComparison, customers: SampleCustomers) {
    self.features = features
    self.comparison = comparison
    self.customers = customers
  }

  /// Comparisons of several kinds, for seeds 1 to 3: all k from 1 on; a range that begins later; customers of
  /// whom some coincide, so that there are fewer different ones than the largest k; and a single k.
  package static func all(_ seed: UInt64) throws -> [SampleComparison] { try shared.get()[Int(seed - 1)] }

  /// Made once, as they take longer than all that is asked of them.
  private static let shared = Result { try (1...3 as ClosedRange<UInt64>).map(made) }

  private static func made(_ seed: UInt64) throws -> [SampleComparison] {
    let customers = SampleCustomers(seed).with {
      $0.count = 18
      $0.features = 1 + Int(seed % 3)
    }
    let coinciding = customers.with {
      $0.isGrid = true
      $0.count = 9
      $0.features = 1
    }
    return [
      try SampleComparison(customers, range: 1...4),
      try SampleComparison(coinciding, range: seed == 1 ? 1...1 : seed == 2 ? 2...4 : 1...7),
    ]
  }
}

/// The figures of a partition worked out the plain way.
package struct PlainFigures {
  let points: [[Double]]
  let labels: [Int]
  let clusters: [Int]

  package init(_ points: Matrix, _ labels: Labels) {
    self.points = points.rowArrays
    self.labels = Array(labels)
    clusters = Set(labels).sorted()
  }

  private func squared(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  private func mean(_ rows: [Int]) -> [Double] {
    points[0].indices.map { column in rows.reduce(0) { $0 + points[$1][column] } / Double(rows.count) }
  }

  package func members(_ label: Int) -> [Int] { labels.indices.filter { labels[$0] == label } }

  package var wcss: Double {
    clusters.reduce(0) { sum, label in
      let rows = members(label)
      let middle = mean(rows)
      return sum + rows.reduce(0) { $0 + squared(points[$1], middle) }
    }
  }

  /// Every customer's silhouette, by row.
  package var silhouettes: [Double] {
    labels.indices.map { row in
      func distance(_ rows: [Int]) -> Double {
        rows.reduce(0) { $0 + squared(points[row], points[$1]).squareRoot() } / Double(rows.count)
      }
      let own = members(labels[row]).filter { $0 != row }
      guard !own.isEmpty else { return 0 }
      let (a, b) = (
        distance(own), clusters.filter { $0 != labels[row] }.map { distance(members($0)) }.min() ?? 0
      )
      return max(a, b) > 0 ? (b - a) / max(a, b) : 0
    }
  }

  package var silhouette: Double { silhouettes.reduce(0, +) / Double(labels.count) }

  package var calinskiHarabasz: Double {
    let all = mean(Array(labels.indices))
    let total = points.reduce(0) { $0 + squared($1, all) }
    let within = wcss
    return (total - within) / within * Double(labels.count - clusters.count) / Double(clusters.count - 1)
  }

  package var daviesBouldin: Double {
    let middles = clusters.map { mean(members($0)) }
    let spreads = zip(clusters, middles).map { label, middle in
      let rows = members(label)
      return rows.reduce(0) { $0 + squared(points[$1], middle).squareRoot() } / Double(rows.count)
    }
    let worst = clusters.indices.map { a in
      clusters.indices.filter { $0 != a }.map { b in
        (spreads[a] + spreads[b]) / squared(middles[a], middles[b]).squareRoot()
      }.max() ?? 0
    }
    return worst.reduce(0, +) / Double(clusters.count)
  }
}
