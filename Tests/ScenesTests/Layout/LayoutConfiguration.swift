import Clustering
import Customers
import Drawing
import Numerics
import TestSupport

@testable import Scenes

/// One way to ask for a k-means scene, drawn at random from all that may be asked for.
struct LayoutConfiguration: CustomStringConvertible {
  var customers: SampleCustomers
  var clusters: Int
  var seed: UInt64
  var policy: KMeans.EmptiedPolicy
  var seeding: KMeans.Seeding
  /// How many clusters lose all customers at once.
  var emptied: Int
  var theme: Theme.Kind
  var captions: CaptionChoice
  var isFollowing: Bool
  var showsMembership: Bool
  var hasRealMetrics: Bool
  var projection: Projection.Choice

  init(_ generator: inout SplitMix64) {
    func pick<T>(_ choices: [T]) -> T { choices[generator.index(below: choices.count)] }
    seed = UInt64(generator.index(below: 1000))
    customers = SampleCustomers(seed)
    customers.count = pick([20, 50, 120])
    customers.features = pick([1, 2, 2, 2, 3, 4, 5])
    customers.customerNameLength = pick([0, 0, 60])
    customers.columnNameLength = pick([6, 6, 90])
    customers.scaling = pick(Scaling.allCases)
    customers.isGrid = pick([false, false, true])
    customers.magnitude = pick([1, 1, 1, 1e-5, 123.456, 1e6, 1e12, 1e16])
    clusters = 1 + generator.index(below: 12)
    policy = pick(KMeans.EmptiedPolicy.allCases)
    seeding = pick([.plusPlus, .greedy, .forgy, .randomPartition])
    emptied = clusters > 1 ? pick([0, 0, 1, clusters - 1]) : 0
    theme = pick(Theme.Kind.allCases)
    captions = pick([.full, .full, .full, .short, .off])
    isFollowing = pick([true, false])
    showsMembership = pick([true, false])
    hasRealMetrics = pick([true, false])
    projection = pick([.automatic, .automatic, .components])
    if customers.features > 2 && pick([true, false]) { projection = .features(2, 0) }
  }

  func scene(_ size: Size) throws -> KMeansScene {
    let run =
      emptied > 0 && !customers.isGrid
      ? try SampleRun(customers, emptying: emptied, of: clusters, policy)
      : try SampleRun(
        customers, KMeans(clusters: clusters, seeding: seeding, seed: seed, emptied: policy), restarts: 3)
    let metrics: any TextMetrics = hasRealMetrics ? try realMetrics.get() : EvenMetrics()
    return run.scene { options in
      options.frame.size = size
      options.frame.theme = Theme(theme)
      options.captions = captions
      options.followed = isFollowing ? Int(seed) % run.features.customers.count : nil
      options.showsMembership = showsMembership
      options.projection = projection
      options.frame.metrics = metrics
    }
  }

  var description: String {
    """
    \(customers) k \(clusters) \(seeding) \(policy) emptied \(emptied) \(theme) \
    \(captions)\(isFollowing ? " following" : "")\(showsMembership ? " membership" : "")\
    \(hasRealMetrics ? " real" : "") \(projection)
    """
  }
}
