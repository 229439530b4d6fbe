import Numerics

/// The minimum spanning tree of the customers: its edges, by length, are the merges of single linkage.
///
/// Gower and Ross 1969, doi:10.2307/2346439. The tree is grown by Prim's algorithm, eight customers at a
/// time and without keeping distances, so memory grows with the number of customers.
struct SpanningTree: Hashable, Sendable {
  private let customers: Int
  /// The n - 1 edges, shortest first.
  private let edges: [Edge]
  private static let rule = TieRule(squared: true)

  struct Edge: Hashable, Sendable {
    var from, to: Int
    var squared: Double
  }

  init(_ points: Matrix) {
    customers = points.rows
    var growth = SpanningTreeGrowth(points)
    var edges: [Edge] = []
    edges.reserveCapacity(customers)
    while let edge = growth.next() { edges.append(edge) }
    self.edges = edges.sorted { $0.squared < $1.squared }
  }

  /// Whether at any merge two pairs of clusters are tied.
  ///
  /// A pair that is tied with the one that is merged is still there afterwards, or has a merged cluster
  /// in place of one of its own, to which the distance is no larger. So the next merge is no higher than
  /// it, and two tied pairs always show as two edges of the same length.
  var hasTies: Bool {
    zip(edges, edges.dropFirst()).contains { $1.squared <= Self.rule.limit($0.squared) }
  }

  /// The merges in order, each counted as free of ties.
  func joinings() -> Joinings { Joinings(customers: customers, edges: edges) }

  struct Joinings: IteratorProtocol, Sendable {
    private let edges: [Edge]
    private var index = 0
    /// For every customer one of its cluster that is lower, or itself if there is none.
    private var lower: [Int]

    init(customers: Int, edges: [Edge]) {
      self.edges = edges
      lower = Array(0..<customers)
    }

    mutating func next() -> Joining? {
      guard index < edges.count else { return nil }
      let edge = edges[index]
      index += 1
      let (a, b) = (lowestMember(edge.from), lowestMember(edge.to))
      lower[max(a, b)] = min(a, b)
      return Joining(
        lower: min(a, b), higher: max(a, b), height: SpanningTree.rule.height(edge.squared), tied: 1)
    }

    private mutating func lowestMember(_ customer: Int) -> Int {
      var member = customer
      while lower[member] != member {
        lower[member] = lower[lower[member]]
        member = lower[member]
      }
      return member
    }
  }
}

/// Prim's algorithm in progress: the customers outside the tree, each with its nearest one inside.
private struct SpanningTreeGrowth: IteratorProtocol {
  private let features: Int
  /// The points outside, eight side by side; lanes past the last one are infinitely far away.
  private var blocks: [SIMD8<Double>]
  private var nearest: [SIMD8<Double>]
  private var inside: [SIMD8<Int64>]
  /// The customer in each lane.
  private var customers: [Int]
  private var newest: (customer: Int, point: [SIMD8<Double>])

  private static let lanes = Chunks.lanes

  init(_ points: Matrix) {
    let packed = PackedPoints(points)
    features = packed.features
    blocks = packed.blocks
    nearest = Array(repeating: SIMD8(repeating: .infinity), count: packed.chunks.blocks)
    inside = Array(repeating: SIMD8(), count: packed.chunks.blocks)
    customers = Array(0..<packed.count)
    newest = (0, [])
    for lane in packed.count..<nearest.count * Self.lanes { forget(lane) }
    take(0)
  }

  private mutating func forget(_ place: Int) {
    let (block, lane) = (place / Self.lanes, place % Self.lanes)
    nearest[block][lane] = .infinity
    for feature in 0..<features { blocks[block * features + feature][lane] = .infinity }
  }

  /// Takes a customer into the tree; the last one outside gets its place.
  private mutating func take(_ place: Int) {
    let (block, lane) = (place / Self.lanes, place % Self.lanes)
    newest = (
      customers[place],
      (0..<features).map { SIMD8(repeating: blocks[block * features + $0][lane]) }
    )
    let last = customers.count - 1
    let (lastBlock, lastLane) = (last / Self.lanes, last % Self.lanes)
    for feature in 0..<features {
      blocks[block * features + feature][lane] = blocks[lastBlock * features + feature][lastLane]
    }
    nearest[block][lane] = nearest[lastBlock][lastLane]
    inside[block][lane] = inside[lastBlock][lastLane]
    customers[place] = customers[last]
    forget(last)
    customers.removeLast()
  }

  mutating func next() -> SpanningTree.Edge? {
    guard !customers.isEmpty else { return nil }
    let smallest = approach()
    let block = nearest.firstIndex { any($0 .== smallest) } ?? 0
    let lane = (0..<Self.lanes).first { nearest[block][$0] == smallest } ?? 0
    let place = block * Self.lanes + lane
    let edge = SpanningTree.Edge(
      from: Int(inside[block][lane]), to: customers[place], squared: nearest[block][lane])
    take(place)
    return edge
  }

  /// Measures how far everybody outside is from the newest inside.
  /// - Returns: the smallest squared distance between outside and inside.
  private mutating func approach() -> Double {
    var smallest = SIMD8<Double>(repeating: .infinity)
    let customer = SIMD8(repeating: Int64(newest.customer))
    let count = Chunks(rows: customers.count).blocks
    unsafe blocks.withUnsafeBufferPointer { blocks in
      unsafe newest.point.withUnsafeBufferPointer { point in
        unsafe nearest.withUnsafeMutableBufferPointer { nearest in
          unsafe inside.withUnsafeMutableBufferPointer { inside in
            for block in 0..<count {
              var gap = unsafe blocks[block * features] - point[0]
              var squared = gap * gap
              for feature in 1..<max(1, features) {
                gap = unsafe blocks[block * features + feature] - point[feature]
                squared += gap * gap
              }
              let closer = unsafe squared .< nearest[block]
              unsafe nearest[block].replace(with: squared, where: closer)
              unsafe inside[block].replace(with: customer, where: closer)
              let now = unsafe nearest[block]
              smallest.replace(with: now, where: now .< smallest)
            }
          }
        }
      }
    }
    return smallest.smallest
  }
}
