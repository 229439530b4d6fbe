import Clustering
import Customers
import Numerics

/// A recorded run with the customers that it was made on.
package struct SampleRun {
  package var features: Features
  package var trace: KMeansTrace

  /// The best of some starts. Where the customers are fewer different ones than clusters, there are as many
  /// clusters as different customers.
  package init(_ customers: SampleCustomers, _ algorithm: KMeans, restarts: Int = 1) throws {
    features = customers.made
    var algorithm = algorithm
    let distinct = Set(features.points.rowArrays).count
    if case .given = algorithm.seeding {} else { algorithm.clusters = min(algorithm.clusters, distinct) }
    trace = try algorithm.best(of: restarts, on: features.points, workers: .one)
  }

  /// A run in which some clusters, the last ones, get no customers in the first assignment.
  package init(
    _ customers: SampleCustomers, emptying count: Int, of clusters: Int, _ policy: KMeans.EmptiedPolicy
  )
    throws
  {
    let points = customers.made.points
    let seeds = (0..<clusters).map { index -> [Double] in
      let point = Array(points[row: index * points.rows / clusters])
      return index < clusters - count ? point : point.map { $0 + 1000 * Double(index + 1) }
    }
    let algorithm = KMeans(
      clusters: clusters, seeding: .given(Matrix(seeds)), seed: customers.seed, emptied: policy)
    try self.init(customers, algorithm)
  }

  /// Runs of all kinds for one seed: every number of clusters and every policy, with clusters that empty,
  /// ties, customers that coincide, and every way of seeding.
  package static func all(_ seed: UInt64, clusters: ClosedRange<Int> = 1...8) throws -> [SampleRun] {
    var runs: [SampleRun] = []
    let seedings: [KMeans.Seeding] = [.plusPlus, .greedy, .forgy, .randomPartition]
    for k in clusters {
      for (index, policy) in KMeans.EmptiedPolicy.allCases.enumerated() {
        var customers = SampleCustomers(seed &* 100 &+ UInt64(k))
        customers.count = 24 + 3 * k
        customers.isGrid = (k + index).isMultiple(of: 2)
        customers.scaling = Scaling.allCases[(k + Int(seed)) % 4]
        let algorithm = KMeans(
          clusters: k, seeding: seedings[(k + index + Int(seed)) % 4], seed: seed, emptied: policy)
        runs.append(try SampleRun(customers, algorithm, restarts: 1 + (k + index) % 3))
        if k > 1 {
          customers.isGrid = false
          runs.append(try SampleRun(customers, emptying: 1 + (index + Int(seed)) % (k - 1), of: k, policy))
        }
      }
    }
    return runs
  }
}
