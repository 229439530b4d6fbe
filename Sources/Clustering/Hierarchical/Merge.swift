/// One merge of a hierarchical clustering.
///
/// Clusters are named as SciPy names them: 0 ..< n are the customers, n + i is what merge i made.
public struct Merge: Hashable, Sendable {
  /// Which merge of the run, counted from 0.
  public var index: Int
  /// The two clusters that were merged; `left` is the lower number.
  public var left, right: Int
  /// Their distance by the linkage, in the units of the points.
  public var height: Double
  /// Customers in the cluster that was made.
  public var size: Int
  /// How many pairs were at the smallest height, this one included; 1 is no tie.
  public var tied: Int
  /// Whether this merge lies lower than one that it is built on, as happens with centroid and median
  /// linkage. A height within the tolerance of the tie rule does not count as lower.
  public var isInversion: Bool

  /// A merge with what is known of it.
  public init(
    index: Int, left: Int, right: Int, height: Double, size: Int, tied: Int = 1, isInversion: Bool = false
  ) {
    self.index = index
    self.left = left
    self.right = right
    self.height = height
    self.size = size
    self.tied = tied
    self.isInversion = isInversion
  }

  /// Whether another merge lies as high, within the tolerance of the tie rule: rounding is no difference.
  package func isLevel(with other: Merge) -> Bool {
    max(height, other.height) <= TieRule.limit(ofHeight: min(height, other.height))
  }
}

/// Two clusters that are to be merged, each named by its lowest member.
struct Joining: Hashable, Sendable {
  var lower, higher: Int
  var height: Double
  /// How many pairs were at the smallest height, this one included.
  var tied: Int
}

/// The clusters of a run by their lowest members: what turns a joining into a merge.
struct ClusterNames: Sendable {
  /// By lowest member: the cluster's number, size and height.
  private var numbers: [Int]
  private var sizes: [Int]
  private var heights: [Double]
  private var merges = 0

  init(customers: Int) {
    numbers = Array(0..<customers)
    sizes = Array(repeating: 1, count: customers)
    heights = Array(repeating: 0, count: customers)
  }

  mutating func merge(_ joining: Joining) -> Merge {
    let (a, b) = (joining.lower, joining.higher)
    let below = max(heights[a], heights[b])
    let merge = Merge(
      index: merges, left: min(numbers[a], numbers[b]), right: max(numbers[a], numbers[b]),
      height: joining.height, size: sizes[a] + sizes[b], tied: joining.tied,
      isInversion: TieRule.limit(ofHeight: joining.height) < below)
    numbers[a] = numbers.count + merges
    sizes[a] = merge.size
    heights[a] = merge.height
    merges += 1
    return merge
  }
}
