import Customers
import Numerics

/// Further customers in the segments that were kept.
public struct Assignment: Sendable {
  /// One a customer.
  public let placements: [Placement]
  /// customers x segments, in the order of their numbers; nil where the run was no mixture.
  public let responsibilities: Matrix?
  /// Of each feature, and of the segments' shares.
  public let featureDrifts: [Drift]
  /// How far the segments' shares of the further customers are from those of the old ones.
  public let shareDrift: Drift
}

extension SavedSegments {
  /// Puts customers into the segments: to the nearest centroid, or of a mixture to the component most
  /// responsible for them.
  ///
  /// - Parameter values: customers x features in original units, finite, the features as in `columns`.
  public func assignment(of values: Matrix) -> Assignment {
    let points = scaling.scaled(values)
    let filled = clusters.filter { $0.segment != nil }
    let centroids = Matrix(
      segments.map { entry in filled.first { $0.segment == entry.number }?.centroid ?? [] })
    let mixture = clusters.compactMap { $0.component }
    var placements: [Placement] = []
    var rows: [[Double]] = []
    for row in 0..<points.rows {
      let point = points[row: row]
      let number: Int
      if isMixture {
        let all = mixture.responsibilities(for: point)
        rows.append(segments.map { entry in share(of: entry.number, in: all) })
        number = best(all.map { -$0 })
      } else {
        number = best(clusters.map { squaredDistance(point, $0.centroid[...]) })
      }
      placements.append(Placement(of: point, segment: number, centroids: centroids))
    }
    let sizes = placements.reduce(into: Array(repeating: 0, count: segments.count)) {
      $0[$1.segment - 1] += 1
    }
    return Assignment(
      placements: placements, responsibilities: isMixture ? Matrix(rows) : nil,
      featureDrifts: references.enumerated().map { $1.drift(to: values.column($0)) },
      shareDrift: Drift(from: segments.map { $0.size }, to: sizes))
  }

  private func share(of number: Int, in shares: [Double]) -> Double {
    zip(clusters, shares).first { $0.0.segment == number }?.1 ?? 0
  }

  /// The segment of the cluster with the least cost, of equals the one with the lowest label.
  private func best(_ costs: [Double]) -> Int {
    let numbered = zip(clusters, costs).compactMap { cluster, cost in cluster.segment.map { ($0, cost) } }
    return numbered.dropFirst().reduce(numbered[0]) { $1.1 < $0.1 ? $1 : $0 }.0
  }
}
