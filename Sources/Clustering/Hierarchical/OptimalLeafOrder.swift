import Numerics

/// The order of the leaves with the smallest sum of distances between neighbors, of all that the tree allows.
///
/// Bar-Joseph, Gifford and Jaakkola 2001, doi:10.1093/bioinformatics/17.suppl_1.S22. For every node and
/// every choice of its outermost leaves l and r the cost of the best order follows from those of its halves:
///
///     cost(l, r) = least over m and k of cost(l, m) + distance(m, k) + cost(k, r)
///
/// with l and m the outermost leaves of the one half, k and r those of the other. Two leaves are outermost
/// only in the node in which they first come together, so one table holds all costs.
///
/// Leaves are named by their place in the order with the lowest customers first, in which the leaves of
/// every node stand side by side.
struct OptimalLeafOrder {
  private let tree: Dendrogram
  private let customers: [Int]
  /// The leaves of every node.
  private var spans: [Range<Int>] = []
  private let distances: Matrix
  /// By the two outermost leaves of a node, in either order; 0 for a leaf and itself.
  private var costs: Matrix

  init(of tree: Dendrogram, _ points: Matrix) {
    precondition(points.rows == tree.leafCount, "\(points.rows) points for \(tree.leafCount) customers")
    self.tree = tree
    customers = tree.leaves(.lowestFirst)
    let rows = customers.map { points[row: $0] }
    distances = Matrix(
      rows: rows.count, columns: rows.count,
      values: rows.flatMap { a in rows.map { b in squaredDistance(a, b).squareRoot() } })
    costs = Matrix(rows: rows.count, columns: rows.count, repeating: .infinity)
    spans = customers.indices.sorted { customers[$0] < customers[$1] }.map { $0..<$0 + 1 }
    for leaf in rows.indices { costs[leaf, leaf] = 0 }
    for merge in tree.merges {
      let (a, b) = (spans[merge.left], spans[merge.right])
      spans.append(min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound))
      join(merge)
    }
  }

  /// The leaves that can be outermost in a node together with a given one: those of its other half.
  private func partners(of leaf: Int, in node: Int) -> Range<Int> {
    guard let merge = tree.merge(of: node) else { return spans[node] }
    return spans[merge.left].contains(leaf) ? spans[merge.right] : spans[merge.left]
  }

  /// Fills in the costs for the leaves of the two halves of a node.
  private mutating func join(_ merge: Merge) {
    var bridged = Array(repeating: Double.infinity, count: customers.count)
    for l in spans[merge.left] {
      // The cost from l to each leaf k of the other half: over the best m.
      for k in spans[merge.right] { bridged[k] = .infinity }
      for m in partners(of: l, in: merge.left) {
        bridged.lower(spans[merge.right], to: costs[l, m], plus: distances, row: m)
      }
      var best = Array(repeating: Double.infinity, count: customers.count)
      for k in spans[merge.right] {
        best.lower(partners(of: k, in: merge.right), to: bridged[k], plus: costs, row: k)
      }
      for r in spans[merge.right] {
        costs[l, r] = best[r]
        costs[r, l] = best[r]
      }
    }
  }

  /// The customers from left to right. The half with the lowest customer stands on the left.
  func leaves() -> [Int] {
    guard let top = tree.merges.last else { return customers }
    let (left, right) = first(of: spans[top.left], before: spans[top.right])
    var ends = (left.lowerBound, right.lowerBound)
    for l in left {
      for r in right where costs[l, r] < costs[ends.0, ends.1] { ends = (l, r) }
    }
    var leaves: [Int] = []
    var waiting = [(node: tree.root, left: ends.0, right: ends.1)]
    while let (node, l, r) = waiting.popLast() {
      guard let merge = tree.merge(of: node) else {
        leaves.append(customers[l])
        continue
      }
      let isTurned = spans[merge.right].contains(l)
      let (a, b) = isTurned ? (merge.right, merge.left) : (merge.left, merge.right)
      let (m, k) = meeting(l, partners(of: l, in: a), partners(of: r, in: b), r)
      waiting += [(b, k, r), (a, l, m)]
    }
    return leaves
  }

  private func first(of a: Range<Int>, before b: Range<Int>) -> (Range<Int>, Range<Int>) {
    a.lowerBound < b.lowerBound ? (a, b) : (b, a)
  }

  /// The pair of inner leaves by which l and r are joined at the least cost, the first of equals.
  private func meeting(_ l: Int, _ left: Range<Int>, _ right: Range<Int>, _ r: Int) -> (Int, Int) {
    var best = (cost: Double.infinity, m: left.lowerBound, k: right.lowerBound)
    for m in left {
      for k in right {
        let cost = costs[l, m] + distances[m, k] + costs[k, r]
        if cost < best.cost { best = (cost, m, k) }
      }
    }
    return (best.m, best.k)
  }
}

extension [Double] {
  /// Lowers the numbers in a range to those of a matrix's row plus a constant, where these are smaller.
  fileprivate mutating func lower(_ range: Range<Int>, to constant: Double, plus matrix: Matrix, row: Int) {
    let start = row * matrix.columns
    unsafe withUnsafeMutableBufferPointer { numbers in
      unsafe matrix.values.withUnsafeBufferPointer { values in
        for place in range {
          let other = unsafe constant + values[start + place]
          if unsafe other < numbers[place] { unsafe numbers[place] = other }
        }
      }
    }
  }
}
