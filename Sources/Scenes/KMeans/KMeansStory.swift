import Clustering
import Drawing
import Numerics

/// What a k-means scene needs to know of a run, worked out once: where everything lies, and what it is
/// called.
struct KMeansStory: Sendable {
  let trace: KMeansTrace
  let shown: ShownCustomers
  /// For each step the labels of the customers that are drawn, as centroid indices of that step.
  let labels: [[Int]]
  /// For each step the segment number of each centroid.
  let numbers: [[Int]]
  /// For each step the places of the centroids.
  let centroids: [[Point]]
  /// For each step how many customers were equally near to two centroids, where that was looked for.
  let ties: [Int]
  /// The most customers that any segment has at any time.
  let largestSize: Int
  /// How small a difference is none.
  let noise: Noise

  init(_ trace: KMeansTrace, shown: ShownCustomers, numbering: [Int]? = nil) {
    self.trace = trace
    self.shown = shown
    noise = Noise(of: trace.points)
    labels = trace.indices.map { index in
      let labels = trace.labels(at: index)
      return shown.rows.map { labels[$0] }
    }
    centroids = trace.indices.map { shown.projection.places(of: trace.centroids(at: $0)) }
    numbers = Self.numbers(of: trace, numbering: numbering)
    ties = trace.indices.map { trace.points.rows <= 50_000 ? trace.tiedCustomers(at: $0) : 0 }
    largestSize = trace.indices.compactMap { trace.sizes(at: $0).max() }.max() ?? 1
  }

  /// The WCSS after a step, where there is one.
  func wcss(at step: Int) -> Double? { trace.wcss(at: step).map { noise.clean($0) } }

  /// Every place that anything will have.
  var everywhere: [Point] { shown.places + centroids.joined() }

  /// Segment numbers follow the final partition; going back in time, an index keeps its number until a
  /// dropped centroid gave it to another. Centroids that end without customers come after the segments.
  private static func numbers(of trace: KMeansTrace, numbering: [Int]?) -> [[Int]] {
    let last = trace.count - 1
    let canonical = SegmentNumbers(
      of: trace.finalLabels, clusters: trace.finalCentroids.rows, points: trace.points)
    var next = max(canonical.labels.count, numbering?.max() ?? 0) + 1
    var numbers = canonical.numbers.enumerated().map { label, number in
      if let number { return numbering?[label] ?? number }
      defer { next += 1 }
      return next
    }
    var result = [numbers]
    for step in stride(from: last, to: 0, by: -1) {
      if case .drop(let drop) = trace.event(at: step) {
        let moved = drop.renumbered == drop.centroid ? nil : numbers[drop.centroid]
        if moved != nil { numbers[drop.centroid] = next }
        numbers.append(moved ?? next)
        next += 1
      }
      result.append(numbers)
    }
    return result.reversed()
  }

  /// The segment number of a drawn customer after a step; `nil` before it belongs to one.
  func segment(ofShown index: Int, at step: Int) -> Int? {
    guard step >= 0, labels[step][index] != Labels.none else { return nil }
    return numbers[step][labels[step][index]]
  }

  /// The customers drawn who changed segment in a step.
  func changed(at step: Int) -> Set<Int> {
    switch trace.event(at: step) {
    case .assign(let assignment): Set(assignment.changes.map { Int($0.row) })
    case .relocate(let relocation): [relocation.customer]
    default: []
    }
  }
}
