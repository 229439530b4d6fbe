import Customers
import Numerics

/// Points to cluster, different for every seed.
package enum SamplePoints {
  /// Points around a few centers.
  package static func blobs(_ seed: UInt64, rows: Int = 60, features: Int = 2, centers: Int = 4) -> Matrix {
    var generator = SplitMix64(seed: seed)
    let middles = (0..<centers).map { _ in (0..<features).map { _ in 6 * generator.uniform() } }
    return Matrix(
      (0..<rows).map { _ in middles[generator.index(below: centers)].map { $0 + generator.normal() } })
  }

  /// Points on a small grid, so that distances tie and customers coincide.
  package static func grid(_ seed: UInt64, rows: Int = 60, features: Int = 2) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix((0..<rows).map { _ in (0..<features).map { _ in Double(generator.index(below: 6)) } })
  }

  /// Unscaled points as features of customers 1, 2, 3 and so on.
  package static func features(_ points: Matrix) -> Features {
    Features(
      features: (0..<points.columns).map { Feature(column: "f\($0)") },
      customers: (1...points.rows).map(String.init), values: points, scaling: .none,
      source: Source(name: "test", isSynthetic: true))
  }
}
