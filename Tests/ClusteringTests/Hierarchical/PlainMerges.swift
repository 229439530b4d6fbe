import Numerics

@testable import Clustering

/// The merges as a textbook would make them: at every step all pairs are looked at, which takes time that
/// grows with the cube of the number of customers. What the faster methods are held against.
func plainMerges(_ points: Matrix, _ linkage: Hierarchical.Linkage) -> [Merge] {
  let rule = TieRule(squared: linkage.isOnSquares)
  var clusters = (0..<points.rows).map { PlainCluster(number: $0, members: [$0], height: 0) }
  var distances = (0..<points.rows).map { a in
    (0..<points.rows).map { b in
      let squared = squaredDistance(points[row: a], points[row: b])
      return linkage.isOnSquares ? squared : squared.squareRoot()
    }
  }
  return (0..<points.rows - 1).map { index in
    // Clusters stay in the order of their lowest members, so the first pair found is the one to take.
    let pairs = clusters.indices.flatMap { a in clusters.indices[(a + 1)...].map { (a, $0) } }
    let smallest = pairs.map { distances[$0.0][$0.1] }.min() ?? 0
    let tied = pairs.filter {
      rule.height(distances[$0.0][$0.1]) <= TieRule.limit(ofHeight: rule.height(smallest))
    }
    let (i, j) = tied[0]
    let height = rule.height(distances[i][j])
    let formula = LanceWilliams(
      linkage, Double(clusters[i].members.count), Double(clusters[j].members.count))
    for k in clusters.indices where k != i && k != j {
      let new = formula.distance(
        distances[i][k], distances[j][k], distances[i][j], size: Double(clusters[k].members.count))
      distances[i][k] = new
      distances[k][i] = new
    }
    let (left, right) = (clusters[i], clusters[j])
    clusters[i] = PlainCluster(
      number: points.rows + index, members: left.members + right.members, height: height)
    clusters.remove(at: j)
    distances.remove(at: j)
    for k in distances.indices { distances[k].remove(at: j) }
    return Merge(
      index: index, left: min(left.number, right.number), right: max(left.number, right.number),
      height: height, size: left.members.count + right.members.count, tied: tied.count,
      isInversion: TieRule.limit(ofHeight: height) < max(left.height, right.height))
  }
}

private struct PlainCluster {
  var number: Int
  var members: [Int]
  var height: Double
}

/// The merges of the method that follows the rule, on given distances.
func orderedMerges(_ distances: some ClusterDistances) -> [Merge] {
  var names = ClusterNames(customers: distances.slots)
  var joinings = OrderedMerges(distances)
  var merges: [Merge] = []
  while let joining = joinings.next() { merges.append(names.merge(joining)) }
  return merges
}

/// Whether two runs are the same but for rounding in the heights.
func agree(_ a: [Merge], _ b: [Merge]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { a, b in
      a.left == b.left && a.right == b.right && a.size == b.size && a.tied == b.tied
        && a.isInversion == b.isInversion && abs(a.height - b.height) <= 1e-9 * max(1, b.height)
    }
}

/// Points a hair beside those of a small grid: distances that differ, but by less than the tie rule's
/// tolerance, or by little more.
func jitteredGrid(_ seed: UInt64, rows: Int, features: Int = 2) -> Matrix {
  var generator = SplitMix64(seed: seed)
  return Matrix(
    (0..<rows).map { _ in
      (0..<features).map { _ in Double(generator.index(below: 3)) + 1.5e-10 * generator.uniform() }
    })
}
