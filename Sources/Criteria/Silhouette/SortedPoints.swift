import Clustering
import Numerics

/// The points in the order of their clusters, so that distances to a cluster are summed in one go.
struct SortedPoints: Sendable {
  private let points: Matrix
  /// The numbers of the sorted points, row after row.
  private let sorted: [Double]
  /// Where each label's points lie among the sorted ones.
  private let ranges: [Range<Int>]

  init(_ points: Matrix, by clusters: ClusterMembers) {
    self.points = points
    sorted = points.selecting(rows: clusters.members.flatMap { $0 }).values
    var end = 0
    ranges = clusters.sizes.map { size in
      end += size
      return end - size..<end
    }
  }

  /// The silhouettes of up to eight customers with successive rows.
  func silhouettes(of rows: Range<Int>, labels: Labels, sizes: [Int]) -> [Silhouette.Customer] {
    let sums = distanceSums(of: rows)
    return rows.enumerated().map { lane, row in
      let label = labels[row]
      var nearest = (label: 0, distance: Double.infinity)
      for other in sizes.indices where other != label && sizes[other] > 0 {
        let distance = sums[other][lane] / Double(sizes[other])
        if distance < nearest.distance { nearest = (other, distance) }
      }
      let isAlone = sizes[label] == 1
      let own = isAlone ? 0 : sums[label][lane] / Double(sizes[label] - 1)
      let larger = max(own, nearest.distance)
      return Silhouette.Customer(
        label: label, own: own, neighbor: nearest.label, other: nearest.distance,
        width: isAlone || larger == 0 ? 0 : (nearest.distance - own) / larger)
    }
  }

  /// For every label the sums of the distances of up to eight customers, one in each lane, to its points.
  private func distanceSums(of rows: Range<Int>) -> [SIMD8<Double>] {
    let features = points.columns
    var customers = Array(repeating: SIMD8<Double>(), count: features)
    for lane in 0..<Chunks.lanes {
      for feature in 0..<features {
        customers[feature][lane] = points[min(rows.lowerBound + lane, rows.upperBound - 1), feature]
      }
    }
    let (lanes, others) = (customers.span, sorted.span)
    return ranges.map { range in
      var sum = SIMD8<Double>()
      for place in range {
        var gap = lanes[0] - SIMD8(repeating: others[place &* features])
        var squared = gap * gap
        for feature in 1..<max(1, features) {
          gap = lanes[feature] - SIMD8(repeating: others[place &* features &+ feature])
          squared += gap * gap
        }
        sum += squared.squareRoot()
      }
      return sum
    }
  }
}
