import Clustering
import Drawing
import Numerics
import Segments
import Words

/// How far the results of several runs agree with the first.
struct Agreement: Sendable {
  /// For each run the segment number of each label.
  let numbers: [[Int]]
  /// For each run the adjusted Rand index with the first; 1 for the first itself.
  let index: [Double]
  /// For each run the customers, by row, who are in another segment than in the first.
  let moved: [Set<Int>]

  init(_ runs: [NamedPartition], points: Matrix) {
    let first = runs[0]
    let canonical = SegmentNumbers(of: first.labels, clusters: first.clusters, points: points)
    var next = canonical.labels.count
    let own = canonical.numbers.map { number in
      if let number { return number }
      next += 1
      return next
    }
    let reference = first.labels.map { own[$0] }
    let all =
      [own]
      + runs.dropFirst().map { SegmentMatching($0.labels, clusters: $0.clusters, to: reference).numbers }
    numbers = all
    index = runs.map { adjustedRandIndex($0.labels, first.labels) }
    moved = zip(runs, all).map { run, numbers in
      Set(run.labels.indices.filter { numbers[run.labels[$0]] != reference[$0] })
    }
  }

  /// What the end says under a run.
  func sentence(_ run: Int, names: [String]) -> String {
    guard run > 0 else { return "Its segments give the numbers and colors." }
    let count = moved[run].count
    let who =
      count == 0
      ? "Nobody is in another segment."
      : "\(NumberText.count(count, "customer")) \(count == 1 ? "is" : "are") in another segment: ringed."
    return "Adjusted Rand index with \(names[0]): \(NumberText.fixed(index[run], decimals: 3)). \(who)"
  }
}
