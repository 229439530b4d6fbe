import Clustering
import Drawing
import Numerics

/// What a hierarchical scene needs to know of a run, worked out once.
struct HierarchicalStory: Sendable {
  /// What a step of the scene shows. A run has a step for every merge; the scene gathers the first merges
  /// of a large run in one, and ends with the cut.
  enum Step: Hashable, Sendable {
    /// The first merges of a large run.
    case early(count: Int)
    case merge(Int)
    /// A line sweeps down to where the tree is cut.
    case cut
    /// The segments, and the largest gap between two merges.
    case result
  }

  let trace: HierarchicalTrace
  let shown: ShownCustomers
  let leafOrder: LeafOrderChoice
  let plan: DendrogramPlan
  let steps: [Step]
  /// The segment number of each label of the cut.
  let numbers: [Int]
  /// The segment of every node that lies below the cut.
  private let segments: [Int?]
  /// For every node the mean place of its customers, in the units of the axes.
  private let means: [Point]
  /// For every node those of its customers who are drawn, as indices into the customers shown, in leaf order.
  private let order: [Int]
  private let spans: [Range<Int>]

  init(
    _ trace: HierarchicalTrace, shown: ShownCustomers, numbering: [Int]? = nil,
    leafOrder: LeafOrderChoice = .lowestFirst
  ) {
    self.trace = trace
    self.shown = shown
    self.leafOrder = leafOrder
    let plan = DendrogramPlan(trace.dendrogram, order: leafOrder.order(of: trace.points))
    self.plan = plan
    var steps: [Step] = plan.early > 0 ? [.early(count: plan.early)] : []
    steps += (plan.early..<trace.count).map { .merge($0) }
    self.steps = steps + [.cut, .result]

    let dendrogram = trace.dendrogram
    let labels = trace.finalLabels
    let clusters = trace.algorithm.clusters
    let canonical = SegmentNumbers(of: labels, clusters: clusters, points: trace.points)
    let numbers = numbering ?? canonical.numbers.map { $0 ?? 0 }
    self.numbers = numbers
    let uncut = dendrogram.leafCount + dendrogram.leafCount - clusters
    var lowest = Array(0..<dendrogram.leafCount)
    for merge in dendrogram.merges { lowest.append(min(lowest[merge.left], lowest[merge.right])) }
    segments = lowest.indices.map { $0 < uncut ? numbers[labels[lowest[$0]]] : nil }

    let places = shown.projection.places(of: trace.points)
    var means = places
    for merge in dendrogram.merges {
      let size = Double(merge.size)
      let (a, b) = (Double(dendrogram.size(of: merge.left)), Double(dendrogram.size(of: merge.right)))
      means.append(means[merge.left] * (a / size) + means[merge.right] * (b / size))
    }
    self.means = means
    (order, spans) = Self.members(dendrogram, rows: shown.rows)
  }

  /// The drawn customers in the order of the tree, and each node's stretch of them.
  private static func members(_ dendrogram: Dendrogram, rows: [Int]) -> ([Int], [Range<Int>]) {
    var index = Array(repeating: -1, count: dendrogram.leafCount)
    for (place, row) in rows.enumerated() { index[row] = place }
    var spans = Array(repeating: 0..<0, count: dendrogram.root + 1)
    var order: [Int] = []
    var leaves: [Int] = []
    var waiting = [dendrogram.root]
    while let node = waiting.popLast() {
      if let merge = dendrogram.merge(of: node) {
        waiting += [merge.right, merge.left]
      } else {
        leaves.append(node)
      }
    }
    for leaf in leaves {
      let start = order.count
      if index[leaf] >= 0 { order.append(index[leaf]) }
      spans[leaf] = start..<order.count
    }
    for (offset, merge) in dendrogram.merges.enumerated() {
      let (a, b) = (spans[merge.left], spans[merge.right])
      spans[dendrogram.leafCount + offset] = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    return (order, spans)
  }

  /// The segment that a node's customers will be in; `nil` above the cut.
  func segment(of node: Int) -> Int? { segments[node] }

  /// The mean place of a node's customers.
  func mean(of node: Int) -> Point { means[node] }

  /// The drawn customers of a node, as indices into those shown.
  func shownMembers(of node: Int) -> ArraySlice<Int> { order[spans[node]] }

  /// How many merges have been made after a step of the scene.
  func merges(after step: Int) -> Int {
    switch steps[step] {
    case .early(let count): count
    case .merge(let index): index + 1
    case .cut, .result: trace.count
    }
  }

  /// The clusters that are there after so many merges.
  func nodes(afterMerges count: Int) -> [Int] {
    let made = trace.dendrogram.leafCount + count
    return (0..<made).filter { trace.dendrogram.parent(of: $0).map { $0 >= made } ?? true }
  }

  /// The height that a straight cut has: halfway between the last merge kept and the first undone. `nil`
  /// where an inversion lets no straight line cut the tree so.
  var cutHeight: Double? {
    let undone = trace.algorithm.clusters - 1
    let kept = trace.count - undone
    let below = trace.merges[..<kept].map { $0.height }.max() ?? 0
    let above = trace.merges[kept...].map { $0.height }.min() ?? below * 1.05
    // Heights that tie leave no room for a line either.
    guard above - below > 1e-9 * above || undone == 0 else { return nil }
    return undone == 0 ? below * 1.04 : (below + above) / 2
  }
}
