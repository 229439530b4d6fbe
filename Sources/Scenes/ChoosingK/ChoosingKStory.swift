import Clustering
import Criteria
import Customers
import Drawing
import Numerics
import Segments

/// What the film of a sweep over k needs to know, worked out once: where it stops, who changes, and what the
/// segments are called.
struct ChoosingKStory: Sendable {
  let comparison: KComparison
  let shown: ShownCustomers
  /// The partition of every k that the customers can be divided into, ascending.
  let stops: [Stop]
  /// The transitions in order: upward through all k, then back to the recommended one.
  let transitions: [Transition]
  let steps: [Step]

  /// The customers divided into k segments.
  struct Stop: Hashable, Sendable {
    var row: KSweep.Row
    var partition: KPartition
    /// The segment number of each label.
    var numbers: [Int]
    /// For every customer, by row, the number of its segment.
    var segments: [Int]
    /// By number.
    var centers: [SegmentCenter]
    /// The sizes by segment number.
    var sizes: [Int: Int]

    var clusters: Int { row.clusters }
  }

  enum Step: Hashable, Sendable {
    /// The first partition.
    case first
    /// The centroids of one partition go to where those of another are.
    case move(Int)
    /// The customers join the segments of the other partition.
    case assign(Int)
    /// What each criterion suggests.
    case verdict
  }

  init(_ comparison: KComparison, shown: ShownCustomers) {
    self.comparison = comparison
    self.shown = shown
    let recommended = comparison.recommendation.clusters
    let stops = Self.stops(comparison.data, anchor: recommended, shown: shown)
    self.stops = stops
    var order = Array(stops.indices)
    if let back = stops.firstIndex(where: { $0.clusters == recommended }), back != order.last {
      order.append(back)
    }
    let transitions = zip(order, order.dropFirst()).map { Transition(from: $0, to: $1, stops: stops) }
    self.transitions = transitions
    steps = [.first] + transitions.indices.flatMap { [.move($0), .assign($0)] } + [.verdict]
  }

  private static func stops(_ sweep: KSweep, anchor: Int?, shown: ShownCustomers) -> [Stop] {
    let found = sweep.partitions(numberedAs: anchor)
    return found.map { row, partition, numbers in
      let places = shown.projection.places(of: partition.centroids)
      let labels = partition.labels.sizes(clusters: numbers.count)
      return Stop(
        row: row, partition: partition, numbers: numbers, segments: partition.labels.map { numbers[$0] },
        centers: numbers.indices.map {
          SegmentCenter(
            segment: numbers[$0], place: places[$0], position: Array(partition.centroids[row: $0]))
        }.sorted { $0.segment < $1.segment },
        sizes: Dictionary(uniqueKeysWithValues: zip(numbers, labels)))
    }
  }

  /// Every place that anything will have.
  var everywhere: [Point] { shown.places + stops.flatMap { $0.centers.map { $0.place } } }

  /// The followed customer, for the silhouette.
  var followed: SilhouetteBlades.Followed? {
    shown.followed.map { SilhouetteBlades.Followed(row: $0, name: shown.features.customerName($0)) }
  }

  /// What the WCSS is measured in: "SD²" where the features are standardized, nothing where unscaled.
  var squaredUnit: String {
    let unit = shown.features.scaling.kind.distanceUnit
    return unit.isEmpty ? "" : unit + "²"
  }

  /// The partition that is seen in a step, from its start on apart from what moves, and the one in which it
  /// ends.
  func stop(at step: Int) -> Stop {
    switch steps[step] {
    case .first: stops[0]
    case .move(let index): stops[transitions[index].from]
    case .assign(let index): stops[transitions[index].to]
    case .verdict: stops[transitions.last?.to ?? 0]
    }
  }

  /// The largest k that has been seen by a step.
  func reached(by step: Int) -> Int {
    let seen = steps.prefix(step + 1).indices.map { stop(at: $0).clusters }
    return seen.max() ?? stops[0].clusters
  }
}

extension KSweep {
  /// The rows that have a partition, with segment numbers: canonical for one k, and for the others so that a
  /// segment keeps its number where it shares most customers.
  package func partitions(
    numberedAs anchor: Int?
  ) -> [(row: Row, partition: KPartition, numbers: [Int])] {
    let found = rows.compactMap { row in row.partition.map { (row: row, partition: $0) } }
    let place = found.firstIndex { $0.row.clusters == anchor } ?? 0
    let numbers = MatchedNumbers(
      found.map { ($0.partition.labels, $0.partition.centroids.rows) }, anchor: place, points: points
    ).numbers
    return zip(found, numbers).map { ($0.row, $0.partition, $1) }
  }
}
