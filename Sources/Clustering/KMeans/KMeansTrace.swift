import Numerics

/// The recording of one k-means run: every step, in any order, as often as wanted.
///
/// A recording keeps of each step what happened and what is cheap to keep; partitions it keeps as the
/// changes between them.
public struct KMeansTrace: RandomAccessCollection, Hashable, Sendable {
  /// The configuration as asked for.
  public let algorithm: KMeans
  /// customers x features.
  public let points: Matrix
  /// What the other starts came to.
  public let restarts: Restarts
  /// Why the run ended.
  public let reason: Reason
  private var records: [Record] = []
  /// The partition after the last step.
  public private(set) var finalLabels: Labels

  /// Why a run ended.
  public enum Reason: String, Hashable, Sendable {
    /// No customer changed, or the tolerance was met.
    case converged
    /// The most assignments allowed were made.
    case limit
  }

  /// What several starts came to.
  public struct Restarts: Hashable, Sendable {
    /// The final WCSS of each start, in order.
    public var wcss: [Double]
    /// The start that was recorded, counted from 0.
    public var best: Int

    /// How many starts there were.
    public var count: Int { wcss.count }
    /// How many starts reached the best WCSS, to a billionth.
    public var hits: Int { wcss.count { $0 <= wcss[best] + 1e-9 * wcss[best].magnitude } }
  }

  private struct Record: Hashable, Sendable {
    var event: KMeansStep.Event
    var iteration: Int
    var centroids: Matrix
    var sizes: [Int]
    var wcss: Double?
  }

  /// Records a run from its beginning to its end. Where it was the only start, `restarts` is empty.
  init(_ steps: KMeansSteps, asked algorithm: KMeans, points: Matrix, restarts: [Double], best: Int) {
    self.algorithm = algorithm
    self.points = points
    var labels = Labels(unassigned: points.rows)
    var iterator = steps.makeIterator()
    while let step = iterator.next() {
      let state = step.state
      records.append(
        Record(
          event: step.event, iteration: state.iteration, centroids: state.centroids, sizes: state.sizes,
          wcss: state.wcss))
      step.event.apply(to: &labels)
    }
    finalLabels = labels
    reason = iterator.reason
    self.restarts = Restarts(wcss: restarts.isEmpty ? [records.last?.wcss ?? 0] : restarts, best: best)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { records.count }

  public subscript(index: Int) -> KMeansStep {
    let record = records[index]
    return KMeansStep(
      event: record.event,
      state: KMeansStep.State(
        iteration: record.iteration, centroids: record.centroids, labels: labels(at: index),
        sizes: record.sizes, wcss: record.wcss))
  }

  /// What happened at a step, without the partition, which takes longer to put together.
  public func event(at index: Int) -> KMeansStep.Event { records[index].event }

  /// The centroids after a step, clusters x features; while seeding, those chosen so far.
  public func centroids(at index: Int) -> Matrix { records[index].centroids }

  /// The round of a step, counted from 1; 0 while seeding.
  public func iteration(at index: Int) -> Int { records[index].iteration }

  /// The WCSS after a step; `nil` before the first assignment.
  public func wcss(at index: Int) -> Double? { records[index].wcss }

  /// Customers a cluster after a step.
  public func sizes(at index: Int) -> [Int] { records[index].sizes }

  /// The partition after a step, put together from the changes up to it.
  public func labels(at index: Int) -> Labels {
    if index == records.count - 1 { return finalLabels }
    var labels = Labels(unassigned: points.rows)
    for record in records[...index] { record.event.apply(to: &labels) }
    return labels
  }

  /// The centroids of the last step, clusters x features.
  public var finalCentroids: Matrix { records[records.count - 1].centroids }

  /// The WCSS that the run ended with.
  public var wcss: Double { records[records.count - 1].wcss ?? 0 }

  /// The number of assignments.
  public var iterations: Int { records[records.count - 1].iteration }
}

extension KMeansStep.Event {
  /// Repeats on a partition what the step did to it.
  func apply(to labels: inout Labels) {
    switch self {
    case .assign(let assignment): labels.apply(assignment.changes)
    case .relocate(let relocation): labels[relocation.customer] = relocation.centroid
    case .drop(let drop):
      for row in labels.indices where labels[row] == drop.renumbered { labels[row] = drop.centroid }
    case .seed, .keep, .update: break
    }
  }
}

extension KMeansTrace {
  /// How many customers an assignment found equally near to two nearest centroids, to a ten-billionth; 0
  /// for other steps. Such a customer goes to the centroid with the lower index.
  public func tiedCustomers(at index: Int) -> Int {
    guard case .assign = event(at: index) else { return 0 }
    let centroids = centroids(at: index)
    guard centroids.rows > 1 else { return 0 }
    return (0..<points.rows).count { row in
      var (nearest, second) = (Double.infinity, Double.infinity)
      for cluster in 0..<centroids.rows {
        let squared = squaredDistance(points[row: row], centroids[row: cluster])
        (nearest, second) = squared < nearest ? (squared, nearest) : (nearest, Swift.min(second, squared))
      }
      return second - nearest <= 1e-10 * second
    }
  }
}
