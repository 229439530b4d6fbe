import Clustering
import Numerics

@testable import Criteria

let seeds: [UInt64] = Array(1...10)

/// Points around some centers.
func blobs(_ seed: UInt64, rows: Int = 60, centers: Int = 4, features: Int = 2, spread: Double = 1) -> Matrix
{
  var generator = SplitMix64(seed: seed)
  let middles = (0..<centers).map { _ in (0..<features).map { _ in 10 * generator.uniform() } }
  return Matrix(
    rows: rows, columns: features,
    values: (0..<rows).flatMap { row in
      middles[row % centers].map { $0 + spread * generator.normal() }
    })
}

/// Points on a small grid: distances tie, and customers coincide.
func grid(_ seed: UInt64, rows: Int = 40, features: Int = 2) -> Matrix {
  var generator = SplitMix64(seed: seed)
  return Matrix(
    rows: rows, columns: features,
    values: (0..<rows * features).map { _ in Double(generator.index(below: 5)) })
}

/// Four dense groups, so far apart that no algorithm could mix them.
func farBlobs(_ seed: UInt64, rows: Int = 48) -> Matrix {
  var generator = SplitMix64(seed: seed)
  return Matrix(
    rows: rows, columns: 2,
    values: (0..<2 * rows).map { place in
      let group = place / 2 % 4
      return (place.isMultiple(of: 2) ? group % 2 : group / 2) == 0
        ? generator.uniform() : 1000 + generator.uniform()
    })
}

/// Labels below `clusters`, each at least once; now and then a label has no customers at all.
func randomLabels(_ seed: UInt64, rows: Int, clusters: Int) -> Labels {
  var generator = SplitMix64(seed: seed &+ 1000)
  let step = generator.index(below: 2) + 1
  return Labels(
    (0..<rows).map { row in step * (row < clusters ? row : generator.index(below: clusters)) })
}

/// A comparison that is quickly made.
let quick = ChoosingK(range: 1...4, restarts: 1, references: 2, bootstraps: 3)

/// A row of which only some things are known.
func row(_ clusters: Int, _ change: (inout KSweep.Row) -> Void = { _ in }) -> KSweep.Row {
  var row = KSweep.Row(clusters: clusters)
  change(&row)
  return row
}

/// A sweep of rows made by hand.
func sweep(_ rows: [KSweep.Row]) -> KSweep {
  KSweep(points: Matrix(rows: 0, columns: 1), rows: rows)
}

extension Matrix {
  func scaled(by factor: Double) -> Matrix {
    Matrix(rows: rows, columns: columns, values: values.map { factor * $0 })
  }
}
