import Numerics

/// The distances between all clusters, kept and updated by the Lance-Williams formula.
///
/// Only the distances of each slot to the later ones are kept, row after row, n (n - 1) / 2 numbers.
/// Distances to empty slots stay where they are and are passed over; when half of the slots are empty, the
/// table is packed.
struct DistanceTable: ClusterDistances {
  let rule: TieRule
  private let linkage: Hierarchical.Linkage
  private(set) var slots: Int
  private var distances: [Double]
  /// Customers a cluster.
  private var sizes: [Double]
  /// 0 for a cluster, infinity for an empty slot.
  private var emptiness: [Double]

  /// The bytes that the distances between so many customers take.
  static func bytes(customers: Int) -> Int {
    let (pairs, overflow) = customers.multipliedReportingOverflow(by: customers - 1)
    return overflow || pairs >= Int.max / 4 ? Int.max : pairs * 4
  }

  /// How many customers' distances take no more than so many bytes.
  static func customers(fitting bytes: Int) -> Int {
    var customers = Int(Double(max(0, bytes) / 4).squareRoot()) + 2
    while customers > 1 && Self.bytes(customers: customers) > bytes { customers -= 1 }
    return customers
  }

  /// The distances between customers (customers x features).
  init(_ points: Matrix, linkage: Hierarchical.Linkage) {
    self.linkage = linkage
    rule = TieRule(squared: linkage.isOnSquares)
    slots = points.rows
    sizes = Array(repeating: 1, count: slots)
    emptiness = Array(repeating: 0, count: slots)
    let packed = PackedPoints(points)
    let squared = rule.squared
    let count = slots * (slots - 1) / 2
    distances = unsafe Array(unsafeUninitializedCapacity: count) { distances, filled in
      var at = 0
      for slot in 0..<packed.count {
        unsafe packed.writeDistances(afterRow: slot, squared: squared, to: distances, at: &at)
      }
      filled = count
    }
  }

  /// Where the distance between a slot and a later one is.
  private func place(_ slot: Int, _ later: Int) -> Int {
    slot * (2 * slots - slot - 3) / 2 + later - 1
  }

  func distance(_ a: Int, _ b: Int) -> Double {
    distances[a < b ? place(a, b) : place(b, a)]
  }

  func nearest(inRow slot: Int) -> NearestInRow {
    var result = NearestInRow()
    result.least = smallest(inRow: slot)
    result.limit = rule.limit(result.least)
    guard result.least.isFinite else { return result }
    forEach(inRow: slot, atMost: result.limit) { later, distance in
      if result.count == 0 { result.slot = later }
      result.count += 1
      result.most = max(result.most, distance)
      return true
    }
    return result
  }

  func count(inRow slot: Int, atMost limit: Double) -> Int {
    var count = 0
    forEach(inRow: slot, atMost: limit) { _, _ in
      count += 1
      return true
    }
    return count
  }

  func first(inRow slot: Int, atMost limit: Double) -> Int? {
    var first: Int?
    forEach(inRow: slot, atMost: limit) { later, _ in
      first = later
      return false
    }
    return first
  }

  private func smallest(inRow slot: Int) -> Double {
    let row = place(slot, 0)
    return unsafe distances.withUnsafeBytes { distances in
      unsafe emptiness.withUnsafeBytes { emptiness in
        NumberScan(count: slots - slot - 1).smallest(
          eight: { unsafe distances.eight(row + slot + 1 + $0) + emptiness.eight(slot + 1 + $0) },
          one: { unsafe distances.one(row + slot + 1 + $0) + emptiness.one(slot + 1 + $0) })
      }
    }
  }

  private func forEach(inRow slot: Int, atMost limit: Double, _ body: (Int, Double) -> Bool) {
    let row = place(slot, 0)
    unsafe distances.withUnsafeBytes { distances in
      unsafe emptiness.withUnsafeBytes { emptiness in
        NumberScan(count: slots - slot - 1).forEach(
          atMost: limit,
          eight: { unsafe distances.eight(row + slot + 1 + $0) + emptiness.eight(slot + 1 + $0) },
          one: { unsafe distances.one(row + slot + 1 + $0) + emptiness.one(slot + 1 + $0) },
          { body(slot + 1 + $0, $1) })
      }
    }
  }

  mutating func merge(
    _ lower: Int, _ higher: Int, limits: [Double], touched: [Int]
  ) -> [SlotDistance] {
    let formula = LanceWilliams(linkage, sizes[lower], sizes[higher])
    let between = distance(lower, higher)
    emptiness[higher] = .infinity
    var closer: [SlotDistance] = []
    let slots = slots
    unsafe distances.withUnsafeMutableBufferPointer { distances in
      // Before `lower` both distances lie in the row of the third cluster.
      var row = -1
      for slot in 0..<lower {
        if emptiness[slot] == 0 {
          let new = unsafe formula.distance(
            distances[row + lower], distances[row + higher], between, size: sizes[slot])
          unsafe distances[row + lower] = new
          if new <= limits[slot] { closer.append(SlotDistance(slot: slot, distance: new)) }
        }
        row += slots - slot - 2
      }
      // Between the two, one in the row of `lower`.
      let ours = row
      row += slots - lower - 2
      for slot in lower + 1..<max(lower + 1, higher) {
        if emptiness[slot] == 0 {
          unsafe distances[ours + slot] = formula.distance(
            distances[ours + slot], distances[row + higher], between, size: sizes[slot])
        }
        row += slots - slot - 2
      }
      // After `higher` both rows lie side by side.
      let (mine, other) = unsafe (
        UnsafeMutableRawPointer(distances.baseAddress.unsafelyUnwrapped + (ours + higher + 1)),
        UnsafeRawPointer(distances.baseAddress.unsafelyUnwrapped + (row + higher + 1))
      )
      let count = slots - higher - 1
      unsafe sizes.withUnsafeBytes { sizes in
        for index in stride(from: 0, to: count - 7, by: 8) {
          let at = index * 8
          let new = unsafe formula.distance(
            mine.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self),
            other.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self), between,
            size: sizes.loadUnaligned(fromByteOffset: at + (higher + 1) * 8, as: SIMD8<Double>.self))
          unsafe mine.storeBytes(of: new, toByteOffset: at, as: SIMD8<Double>.self)
        }
      }
      for slot in (slots - count % 8)..<slots {
        unsafe distances[ours + slot] = formula.distance(
          distances[ours + slot], distances[row + slot], between, size: sizes[slot])
      }
    }
    sizes[lower] += sizes[higher]
    return closer
  }

  mutating func keep(_ kept: [Int]) {
    var target = 0
    for (index, slot) in kept.enumerated() {
      for later in kept[(index + 1)...] {
        // The target never lies behind the source, so nothing is overwritten that is still needed.
        distances[target] = distances[place(slot, later)]
        target += 1
      }
    }
    sizes = kept.map { sizes[$0] }
    emptiness = Array(repeating: 0, count: kept.count)
    slots = kept.count
  }
}
