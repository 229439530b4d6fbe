/// The merges of a run, each chosen by the rule: the smallest height first, ties by lowest member.
///
/// The "generic" algorithm of Müllner (2011, arXiv:1109.2378), which works for every linkage, inversions
/// included: each cluster remembers what is nearest to it among the later ones, so that a merge takes time
/// that grows with the number of clusters and not with that of pairs. Here it also remembers how many are
/// equally near, so that ties are counted, not guessed.
struct OrderedMerges<Distances: ClusterDistances>: IteratorProtocol, Sendable {
  private var distances: Distances
  private var minima: RowMinima
  /// The lowest member of the cluster in each slot.
  private var lowest: [Int]
  private var isEmpty: [Bool]
  /// The number of clusters left.
  private var left: Int

  init(_ distances: Distances) {
    self.distances = distances
    minima = RowMinima(distances)
    lowest = Array(0..<distances.slots)
    isEmpty = Array(repeating: false, count: distances.slots)
    left = distances.slots
  }

  mutating func next() -> Joining? {
    guard left > 1 else { return nil }
    let (lower, higher, tied) = chosenPair()
    let joining = Joining(
      lower: lowest[lower], higher: lowest[higher],
      height: distances.rule.height(distances.distance(lower, higher)), tied: tied)
    merge(lower, higher)
    return joining
  }

  /// The pair that is next by the rule, and how many pairs are tied for it.
  private mutating func chosenPair() -> (lower: Int, higher: Int, tied: Int) {
    var (rows, limit) = minima.leastRows(distances.rule)
    while true {
      let stale = rows.filter { !minima.isKnown($0) }
      if stale.isEmpty { break }
      for row in stale { minima.scan(row, of: distances) }
      (rows, limit) = minima.leastRows(distances.rule)
    }
    let tied = rows.reduce(0) { $0 + minima.count(inRow: $1, atMost: limit, of: distances) }
    let lower = rows.first ?? 0
    let higher = minima.only(inRow: lower) ?? distances.first(inRow: lower, atMost: limit) ?? lower
    return (lower, higher, tied)
  }

  private mutating func merge(_ lower: Int, _ higher: Int) {
    let touched = minima.remove(lower, higher, from: distances)
    for near in distances.merge(lower, higher, limits: minima.limits, touched: touched) {
      minima.insert(near.distance, to: lower, in: near.slot, rule: distances.rule)
    }
    minima.scan(lower, of: distances)
    isEmpty[higher] = true
    left -= 1
    if left * 2 <= distances.slots { keep(isEmpty.indices.filter { !isEmpty[$0] }) }
  }

  /// Closes the ranks once half of the slots are empty.
  private mutating func keep(_ slots: [Int]) {
    distances.keep(slots)
    minima.keep(slots)
    lowest = slots.map { lowest[$0] }
    isEmpty = slots.map { _ in false }
  }
}
