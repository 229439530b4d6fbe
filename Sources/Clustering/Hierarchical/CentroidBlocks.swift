/// Clusters' centroids and sizes, laid out so that the near ones are found without looking at all.
///
/// Neighbors lie together: the clusters are divided at the median of their widest feature, and the halves
/// again, down to groups of sixteen (Bentley 1975, doi:10.1145/361002.361007). Each group has a box around
/// its centroids, and a box that is too far away spares its clusters. Four boxes, and in a group four
/// clusters, are looked at side by side; an empty place is infinitely far from everywhere.
struct CentroidBlocks: Sendable {
  let features: Int
  /// Four clusters side by side, feature after feature.
  private(set) var centroids: [SIMD4<Double>]
  private(set) var sizes: [SIMD4<Double>]
  /// The slot of the cluster in each place, or -1.
  private(set) var slots: [Int32]
  private var places: [Int]
  /// The corners of the boxes, four side by side, feature after feature.
  private(set) var low, high: [SIMD4<Double>]
  /// The smallest size in each box, or less.
  private(set) var smallest: [SIMD4<Double>]
  /// The last slot in each box, or a later one.
  private(set) var last: [Int32]

  /// What to add to squared distances as the centroids are rounded: 1e6 times the square of the error.
  let slack: Double

  static let lanes = 4
  static let group = 16

  init(_ clusters: AnchoredCentroids) {
    features = clusters.features
    let count = clusters.sizes.count
    let points = (0..<count).flatMap { clusters.centroid($0) }
    let order = neighborlyOrder(of: points, features: features, group: Self.group)
    let quads = (count + 4 * Self.group - 1) / (4 * Self.group)
    let far = SIMD4<Double>(repeating: .infinity)
    centroids = Array(repeating: far, count: quads * Self.group * features)
    sizes = Array(repeating: SIMD4(repeating: 1), count: quads * Self.group)
    slots = Array(repeating: -1, count: quads * 4 * Self.group)
    low = Array(repeating: far, count: quads * features)
    high = Array(repeating: -far, count: quads * features)
    smallest = Array(repeating: far, count: quads)
    last = Array(repeating: -1, count: quads * 4)
    places = Array(repeating: 0, count: count)
    let error = 1e-15 * points.reduce(0) { max($0, $1.magnitude) }
    slack = 1.1e6 * Double(features) * error * error
    for (place, slot) in order.enumerated() {
      places[slot] = place
      slots[place] = Int32(slot)
      sizes[place / Self.lanes][place % Self.lanes] = clusters.sizes[slot]
      let box = place / Self.group
      last[box] = max(last[box], Int32(slot))
      smallest[box / 4][box % 4] = min(smallest[box / 4][box % 4], clusters.sizes[slot])
      for feature in 0..<features { put(points[slot * features + feature], at: place, feature) }
    }
  }

  /// One number of the centroid in a slot.
  func coordinate(_ slot: Int, _ feature: Int) -> Double {
    centroids[places[slot] / Self.lanes * features + feature][places[slot] % Self.lanes]
  }

  func size(_ slot: Int) -> Double { sizes[places[slot] / Self.lanes][places[slot] % Self.lanes] }

  /// Puts a number in its place and widens the box around it.
  private mutating func put(_ value: Double, at place: Int, _ feature: Int) {
    centroids[place / Self.lanes * features + feature][place % Self.lanes] = value
    let box = place / Self.group
    let at = box / 4 * features + feature
    low[at][box % 4] = min(low[at][box % 4], value)
    high[at][box % 4] = max(high[at][box % 4], value)
  }

  /// Gives a slot another centroid and size.
  mutating func move(_ slot: Int, to centroid: [Double], size: Double) {
    let place = places[slot]
    sizes[place / Self.lanes][place % Self.lanes] = size
    for feature in 0..<features { put(centroid[feature], at: place, feature) }
  }

  func box(of slot: Int) -> Int { places[slot] / Self.group }

  /// Empties a slot.
  mutating func remove(_ slot: Int) {
    let place = places[slot]
    slots[place] = -1
    for feature in 0..<features {
      centroids[place / Self.lanes * features + feature][place % Self.lanes] = .infinity
    }
  }
}
