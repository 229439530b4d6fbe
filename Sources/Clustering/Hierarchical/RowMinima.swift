/// For every slot what is nearest to it among the later slots, kept up to date from merge to merge.
///
/// A row is *known*, and then tells its smallest distance and exactly how many distances are within the
/// tie rule's limit of it; or it is *stale*, and then only tells that no distance is smaller than `least`.
/// Stale rows are scanned again when they may matter, which most of them never do.
struct RowMinima: Sendable {
  /// The smallest distance of a row, or a bound below it; infinite for empty slots and empty rows.
  private var least: SearchableNumbers
  /// What a new distance has to be at most to matter: the tie rule's limit, or where stale the bound.
  private(set) var limits: [Double]
  /// The largest distance within the limit.
  private var most: [Double]
  /// How many distances are within the limit; 0 where the row is stale.
  private var counts: [Int32]
  /// The slot that is alone within the limit; -1 if there are several or the row is stale.
  private var nearest: [Int32]
  /// For every slot the rows in which it came to be alone within the limit. It may not be any more.
  private var followers: [[Int32]]
  /// The rows of which it is not known who is within the limit, as they have or had several there; and
  /// rows that no longer belong here, until they are met.
  private var shared: [Int32] = []
  private var isListed: [Bool]

  init<Distances: ClusterDistances>(_ distances: Distances) {
    let slots = distances.slots
    limits = Array(repeating: .infinity, count: slots)
    least = SearchableNumbers(limits)
    most = limits
    counts = Array(repeating: 0, count: slots)
    nearest = Array(repeating: -1, count: slots)
    followers = Array(repeating: [], count: slots)
    isListed = Array(repeating: false, count: slots)
    for slot in 0..<slots { scan(slot, of: distances) }
  }

  /// The rows whose bound is within the tie rule's limit of the smallest bound, and that limit.
  func leastRows(_ rule: TieRule) -> (places: [Int], limit: Double) { least.places { rule.limit($0) } }

  func isKnown(_ row: Int) -> Bool { counts[row] > 0 }

  /// How many distances of a known row are up to a limit that is no higher than its own.
  func count<Distances: ClusterDistances>(
    inRow row: Int, atMost limit: Double, of distances: Distances
  ) -> Int {
    most[row] <= limit ? Int(counts[row]) : distances.count(inRow: row, atMost: limit)
  }

  /// The slot that is alone within the limit of a row; `nil` if there are several or none is known.
  func only(inRow row: Int) -> Int? { nearest[row] >= 0 ? Int(nearest[row]) : nil }

  /// Scans a row again.
  mutating func scan<Distances: ClusterDistances>(_ row: Int, of distances: Distances) {
    let found = distances.nearest(inRow: row)
    if found.count == 0 {
      makeEmpty(row)
    } else {
      setKnown(row, found)
    }
  }

  private mutating func setKnown(_ row: Int, _ found: NearestInRow) {
    least[row] = found.least
    limits[row] = found.limit
    most[row] = found.most
    counts[row] = Int32(found.count)
    if found.count == 1 { follow(row, found.slot) } else { share(row) }
  }

  private mutating func follow(_ row: Int, _ slot: Int) {
    nearest[row] = Int32(slot)
    followers[slot].append(Int32(row))
  }

  private mutating func share(_ row: Int) {
    nearest[row] = -1
    if !isListed[row] { shared.append(Int32(row)) }
    isListed[row] = true
  }

  private func isShared(_ row: Int) -> Bool { counts[row] > 0 && nearest[row] < 0 }

  private mutating func makeEmpty(_ row: Int) {
    least[row] = .infinity
    limits[row] = -.infinity
    counts[row] = 0
    nearest[row] = -1
  }

  private mutating func makeStale(_ row: Int, atLeast bound: Double) {
    least[row] = bound
    limits[row] = bound
    counts[row] = 0
    nearest[row] = -1
  }

  /// Takes two slots out of all other rows, as they are about to be merged, and empties the row of the
  /// second.
  /// - Returns: the rows before both to which one of them was nearest, or tied for it.
  mutating func remove<Distances: ClusterDistances>(
    _ lower: Int, _ higher: Int, from distances: Distances
  ) -> [Int] {
    var touched: [Int] = []
    makeEmpty(higher)
    for slot in [lower, higher] {
      for row in followers[slot].map({ Int($0) }) where Int(nearest[row]) == slot && row != lower {
        makeStale(row, atLeast: least[row])
        if row < lower { touched.append(row) }
      }
      followers[slot] = []
    }
    for row in sharedRows() where row < higher && row != lower {
      if row < lower {
        drop(distances.distance(row, lower), from: row)
        touched.append(row)
      }
      drop(distances.distance(row, higher), from: row)
    }
    return touched
  }

  /// The rows that are shared, after the list has been cleared of others.
  private mutating func sharedRows() -> [Int] {
    for row in shared.map({ Int($0) }) where !isShared(row) { isListed[row] = false }
    shared.removeAll { !isListed[Int($0)] }
    return shared.map { Int($0) }
  }

  /// Takes a distance out of a row that is shared.
  private mutating func drop(_ distance: Double, from row: Int) {
    guard counts[row] > 0 && distance <= limits[row] else { return }
    counts[row] -= 1
    // The smallest one may be gone, and what is left a hair above it.
    if counts[row] == 0 || (distance == least[row] && most[row] > least[row]) {
      makeStale(row, atLeast: least[row])
    }
  }

  /// Puts the distance to a merged cluster into an earlier row; it is at most the row's limit.
  mutating func insert(_ distance: Double, to slot: Int, in row: Int, rule: TieRule) {
    if distance < least[row] {
      let limit = rule.limit(distance)
      if least[row] > limit {
        setKnown(row, NearestInRow(least: distance, limit: limit, count: 1, most: distance, slot: slot))
      } else {
        makeStale(row, atLeast: distance)
      }
    } else if counts[row] > 0 {
      counts[row] += 1
      most[row] = max(most[row], distance)
      share(row)
    }
  }

  /// Keeps these rows only.
  mutating func keep(_ kept: [Int]) {
    var target = Array(repeating: Int32(-1), count: least.count)
    for (index, slot) in kept.enumerated() { target[slot] = Int32(index) }
    let moved = { (slot: Int32) in slot < 0 ? -1 : target[Int(slot)] }
    shared = sharedRows().map { target[$0] }
    least = SearchableNumbers(kept.map { least[$0] })
    limits = kept.map { limits[$0] }
    most = kept.map { most[$0] }
    counts = kept.map { counts[$0] }
    nearest = kept.map { moved(nearest[$0]) }
    followers = kept.map { followers[$0].map(moved).filter { $0 >= 0 } }
    isListed = Array(repeating: false, count: kept.count)
    for row in shared { isListed[Int(row)] = true }
  }
}
