import Clustering
import Numerics
import TestSupport

/// What a run's numbers should be, worked out anew from its points, labels and centroids.
struct RunArithmetic {
  let run: SampleRun
  private var trace: KMeansTrace { run.trace }
  private var points: Matrix { run.trace.points }

  func squared(_ row: Int, _ centroid: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for (a, b) in zip(points[row: row], centroid) { sum += (a - b) * (a - b) }
    return sum
  }

  func wcss(_ step: Int) -> Double? {
    guard step >= 0 else { return nil }
    let labels = trace.labels(at: step)
    let centroids = trace.centroids(at: step)
    guard labels.allSatisfy({ $0 != Labels.none }) else { return nil }
    return labels.enumerated().reduce(0) { $0 + squared($1.offset, centroids[row: $1.element]) }
  }

  func changed(_ step: Int) -> Int {
    zip(trace.labels(at: step - 1), trace.labels(at: step)).count { $0 != $1 }
  }

  /// Customers whose two nearest centroids are equally near.
  func ties(_ step: Int) -> Int {
    let centroids = trace.centroids(at: step)
    return (0..<points.rows).count { row in
      let sorted = (0..<centroids.rows).map { squared(row, centroids[row: $0]) }.sorted()
      return sorted.count > 1 && sorted[1] - sorted[0] <= 1e-10 * sorted[1]
    }
  }

  /// The squared distance of a drawn seed to the nearest one before, and its share of all such.
  func draw(_ step: Int, _ row: Int) -> (squared: Double, share: Double) {
    let seeds = trace.centroids(at: step - 1)
    let nearest = (0..<points.rows).map { row in
      (0..<seeds.rows).map { squared(row, seeds[row: $0]) }.min() ?? 0
    }
    return (nearest[row], nearest[row] / nearest.reduce(0, +))
  }

  /// How far each centroid moved in a step.
  func shifts(_ step: Int) -> [Double] {
    zip(trace.centroids(at: step - 1).rowArrays, trace.centroids(at: step).rowArrays).map { a, b in
      zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
  }

  /// For each step and centroid the seed that it came from, followed through dropped centroids.
  var origins: [[Int]] {
    var origins: [Int] = []
    return trace.indices.map { step in
      switch trace.event(at: step) {
      case .seed(let seed): origins.append(seed.centroid)
      case .drop(let drop):
        origins[drop.centroid] = origins[drop.renumbered]
        origins.removeLast()
      default: break
      }
      return origins
    }
  }
}
