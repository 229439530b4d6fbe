import Clustering
import Numerics
import Words

/// A tiny algorithm of its own: k customers are drawn, and everybody belongs to the nearest of them.
struct Nearest: Hashable, Sendable {
  var clusters: Int
  var seed: UInt64

  func trace(on points: Matrix) -> NearestTrace {
    var generator = SplitMix64(seed: seed)
    let drawn = Array(generator.shuffled(Array(0..<points.rows)).prefix(clusters))
    let labels = (0..<points.rows).map { row in
      drawn.indices.min { distance(row, drawn[$0], points) < distance(row, drawn[$1], points) } ?? 0
    }
    return NearestTrace(algorithm: self, points: points, drawn: drawn, labels: Labels(labels))
  }

  private func distance(_ a: Int, _ b: Int, _ points: Matrix) -> Double {
    zip(points[row: a], points[row: b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}

/// Its recording: the draw, and the assignment.
struct NearestTrace: WritableTrace {
  static let algorithmName = "nearest"

  let algorithm: Nearest
  let points: Matrix
  /// The rows of the customers that were drawn.
  let drawn: [Int]
  let labels: Labels

  init(algorithm: Nearest, points: Matrix, drawn: [Int], labels: Labels) {
    (self.algorithm, self.points, self.drawn, self.labels) = (algorithm, points, drawn, labels)
  }

  var stepCount: Int { 2 }

  var parameters: [(String, JSON)] {
    [("k", .integer(algorithm.clusters)), ("seed", .unsigned(algorithm.seed))]
  }

  func line(at index: Int, customers: [String]) -> [(String, JSON)]? {
    index == 0
      ? [("event", .string("draw")), ("customers", .array(drawn.map { .string(customers[$0]) }))]
      : [("event", .string("assign")), ("labels", .integers(labels))]
  }

  var finish: [(String, JSON)] { [("reason", .string("done"))] }
}
