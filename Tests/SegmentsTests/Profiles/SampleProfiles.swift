import Clustering
import Customers
import Numerics
import TestSupport

@testable import Segments

/// Runs of every algorithm on small samples, profiled with columns that were not clustered.
enum SampleProfiles {
  /// A run of one of the three algorithms, another one for every seed.
  static func partition(_ seed: UInt64, of features: Features, clusters: Int) throws -> FittedPartition {
    switch seed % 3 {
    case 0:
      return FittedPartition(
        try KMeans(clusters: clusters, seed: seed).best(of: 2, on: features.points, workers: .one))
    case 1:
      return FittedPartition(try Hierarchical(clusters: clusters).trace(on: features.points))
    default:
      return FittedPartition(
        try GaussianMixture(components: clusters, seed: seed, maxIterations: 30).best(
          of: 1, on: features.points, workers: .one))
    }
  }

  /// Customers in 2 to 6 segments, by 1 to 4 features, with a further measure and a category that have gaps.
  static func made(_ seed: UInt64, count: Int = 60) throws -> Profiles {
    let features = SampleCustomers(seed).with {
      $0.count = count
      $0.features = 1 + Int(seed % 4)
      $0.scaling = Scaling.allCases[Int(seed / 4) % 4]
    }.made
    return Profiles(
      of: try partition(seed, of: features, clusters: 2 + Int(seed % 5)), features: features,
      columns: columns(seed, of: features))
  }

  static func columns(_ seed: UInt64, of features: Features) -> CustomerColumns {
    var generator = SplitMix64(seed: seed)
    let count = features.customers.count
    var columns = CustomerColumns(features)
    columns.measures.append(
      Measure(
        Feature(column: "Age"),
        values: (0..<count).map { _ in
          generator.index(below: 6) == 0 ? nil : 18 + Double(generator.index(below: 60))
        }))
    columns.categories.append(
      Category(
        column: "Region",
        values: (0..<count).map { _ in ["north", "east", "south", nil][generator.index(below: 4)] }))
    return columns
  }
}
