import Clustering
import Customers
import Drawing
import Words

/// The dendrogram as it grows: brackets in the soft colors of the coming cut, the merge of this step in ink
/// with its height, then the line of the cut and the largest gap.
struct DendrogramDrawing: Sendable {
  let story: HierarchicalStory
  let words: HierarchicalWords
  private let look: Look
  private let tree: BracketTree
  private let left: Double

  /// The room under the tree for its feet and for the order they stand in, in sizes of the type.
  private static let footRoom = 4.4

  /// The drawing within a rectangle, axis and titles included.
  init(_ story: HierarchicalStory, words: HierarchicalWords, in rect: Rect, look: Look) {
    self.story = story
    self.words = words
    self.look = look
    let highest = max((story.trace.merges.map { $0.height }.max() ?? 1) * 1.1, .leastNormalMagnitude)
    let numbers = look.widest(Ticks(in: 0...highest, about: 5).labels)
    let area = Rect(
      left: rect.left + numbers + look.em * 0.9, top: rect.top + PlotPanel.topRoom(look.label),
      right: rect.right, bottom: rect.bottom - look.em * Self.footRoom)
    let plan = story.plan
    tree = BracketTree(
      story.trace.dendrogram, leaves: plan.leaves, early: plan.early, highest: highest, in: area)
    left = rect.left
  }

  private var plan: DendrogramPlan { story.plan }
  private var theme: Theme { look.theme }
  private var style: TextStyle { look.label }
  private var line: Double { look.marks.line }
  private var metrics: any TextMetrics { look.metrics }
  private var area: Rect { tree.area }

  func picture(_ marks: HierarchicalStage.Marks, step: Int, progress: Double) -> Picture {
    .stack([
      axis,
      brackets(marks),
      following(marks),
      active(marks, step: step, progress: progress),
      cut(marks),
      gap(marks),
      feet(marks),
    ]).part("dendrogram")
  }

  // MARK: The axis

  private var axis: Picture {
    let ticks = Ticks(upright: tree.heights, from: 2, to: 6, look: look)
    let title = "Merge height" + (words.unit.isEmpty ? "" : " (\(words.unit))")
    let over = Point(left, area.top - style.size * 0.7)
    return .stack([
      tree.axis(
        ticks, look: look, gap: style.size * 0.7, lines: Stroke(theme.grid, width: 1.6 * line)),
      .text(Text(title, style, theme.muted, at: over, anchor: .bottom)),
    ]).part("height axis")
  }

  // MARK: Brackets

  private var strokeWidth: Double { plan.leaves.count > 120 ? 1.8 * line : 2.6 * line }

  private func brackets(_ marks: HierarchicalStage.Marks) -> Picture {
    var paths: [Int: Path] = [:]
    for merge in story.trace.merges[plan.early..<max(plan.early, marks.merges)] {
      let node = story.trace.dendrogram.leafCount + merge.index
      let segment = story.segment(of: node) ?? 0
      paths[segment] =
        (paths[segment] ?? Path()) + tree.bracket(merge.left, merge.right, bar: tree.y(node))
    }
    return .stack(
      paths.keys.sorted().map { segment in
        let color = segment == 0 ? theme.muted : SegmentLook(segment: segment, theme: theme).color
        let soft = marks.isFull ? color : theme.softened(color, 0.4)
        return .stroke(paths[segment] ?? Path(), Stroke(soft, width: strokeWidth, join: .miter))
      })
  }

  /// The bracket of this step, in ink, with its height written on it.
  private func active(_ marks: HierarchicalStage.Marks, step: Int, progress: Double) -> Picture {
    guard case .merge(let index) = story.steps[step] else { return .empty }
    let merge = story.trace.merges[index]
    let floor = min(tree.y(merge.left), tree.y(merge.right))
    let target = tree.heights(merge.height)
    let bar = progress >= 1 ? target : floor + (target - floor) * (marks.rising?.progress ?? 0)
    let label = NumberText.rounded(merge.height)
    let bold = TextStyle(size: style.size * 1.1, weight: .bold, tabularDigits: true)
    let width = metrics.width(label, bold)
    let middle = (tree.x(merge.left) + tree.x(merge.right)) / 2
    let at = min(max(middle, area.left + width / 2), area.right - width / 2)
    let stroke = Stroke(theme.ink, width: 4.5 * line, cap: .round, join: .round)
    let plate = Rect(
      x: at - width / 2 - style.size * 0.15, y: bar - style.size * 1.55, width: width + style.size * 0.3,
      height: style.size * 1.25)
    let place = Point(at, bar - style.size * 0.3)
    return .stack([
      .stroke(tree.bracket(merge.left, merge.right, bar: bar), stroke),
      .fill(.rectangle(plate, radius: style.size * 0.2), .color(theme.paper.opacity(0.85))),
      .text(Text(label, bold, theme.ink, at: place, alignment: .middle, anchor: .bottom)),
    ])
  }

  /// The way of the followed customer up the tree, as far as it has grown.
  private func following(_ marks: HierarchicalStage.Marks) -> Picture {
    guard let row = story.shown.followed else { return .empty }
    let dendrogram = story.trace.dendrogram
    let made = dendrogram.leafCount + marks.merges
    var node = row
    var path = Path()
    while let parent = dendrogram.parent(of: node), parent < made {
      if parent >= plan.drawnNodes.lowerBound {
        path =
          path
          + Path(through: [
            Point(tree.x(node), tree.y(node)), Point(tree.x(node), tree.y(parent)),
            Point(tree.x(parent), tree.y(parent)),
          ])
      }
      node = parent
    }
    return .stroke(path, Stroke(theme.ink, width: strokeWidth * 1.5, join: .round))
  }

  // MARK: The cut

  private func cut(_ marks: HierarchicalStage.Marks) -> Picture {
    guard let progress = marks.cut, let height = story.cutHeight else { return .empty }
    let y = area.top + (tree.heights(height) - area.top) * progress
    let label = "cut: \(NumberText.count(story.trace.algorithm.clusters, "segment"))"
    let bold = TextStyle(size: style.size, weight: .bold)
    let width = metrics.width(label, bold)
    let plate = Rect(
      left: area.right - width - style.size * 0.4, top: y - style.size * 1.5, right: area.right,
      bottom: y - style.size * 0.2)
    return .stack([
      .stroke(
        .segment(Point(area.left, y), Point(area.right, y)),
        Stroke(theme.ink, width: 3 * line, dashes: [10 * line, 7 * line])),
      .fill(.rectangle(plate), .color(theme.paper.opacity(0.85))),
      .text(
        Text(
          label, bold, theme.ink, at: Point(area.right, y - style.size * 0.25), alignment: .end,
          anchor: .bottom)),
    ])
  }

  /// The largest stretch of heights without a merge, as a double arrow.
  private func gap(_ marks: HierarchicalStage.Marks) -> Picture {
    guard marks.isFull, let gap = story.trace.dendrogram.largestGap, gap.length > 0 else { return .empty }
    let at = area.left + style.size * 0.8
    let (low, high) = (tree.heights(gap.lower), tree.heights(gap.upper))
    let tip = style.size * 0.3
    var arrow = Path(through: [Point(at, low), Point(at, high)])
    for (end, direction) in [(low, -1.0), (high, 1.0)] {
      arrow =
        arrow
        + Path(through: [
          Point(at - tip, end + tip * direction), Point(at, end), Point(at + tip, end + tip * direction),
        ])
    }
    let text = "largest gap \(words.height(gap.length)): \(NumberText.count(gap.clusters, "cluster"))"
    let extent = metrics.width(text, style)
    // Beside the arrow, clear of the line of the cut.
    var middle = (low + high) / 2
    if let cut = story.cutHeight.map({ tree.heights($0) }), (cut - middle).magnitude < style.size * 2.4 {
      middle = max(cut - style.size * 2.4, area.top + style.size)
    }
    let plate = Rect(
      x: at + style.size * 0.4, y: middle - style.size * 0.7, width: extent + style.size * 0.4,
      height: style.size * 1.4)
    return .stack([
      .stroke(arrow, Stroke(theme.ink, width: 2.5 * line, cap: .round, join: .round)),
      .fill(.rectangle(plate), .color(theme.paper.opacity(0.85))),
      .text(Text(text, style, theme.ink, at: Point(at + style.size * 0.6, middle), anchor: .center)),
    ]).part("largest gap")
  }

  // MARK: Under the tree

  /// Under each branch of the coming cut its mark and size; with few leaves, their names.
  private func feet(_ marks: HierarchicalStage.Marks) -> Picture {
    var parts: [Picture] = []
    let names = plan.leaves.map { leafName($0) }
    let showsNames = tree.pitch > look.widest(names) + style.size * 0.3
    if showsNames { parts += tree.names(names, style, theme.muted, below: style.size * 0.25) }
    let branches = branches()
    let gap = max(look.widest(branches.map { String($0.size) }) + style.size * 0.5, style.size * 1.4)
    let places = spread(
      branches.map { $0.x }, lengths: branches.map { _ in gap },
      in: area.left - gap / 2...area.right + gap / 2)
    let top = area.bottom + style.size * (showsNames ? 1.95 : 0.85)
    for (branch, at) in zip(branches, places) {
      let look = SegmentLook(segment: branch.segment, theme: theme)
      let color = marks.isFull ? look.color : theme.softened(look.color, 0.25)
      parts.append(.points([Point(at, top)], Marker(look.shape, size: style.size * 0.75, fill: color)))
      if !showsNames {
        parts.append(
          .text(
            Text(
              NumberText.fixed(Double(branch.size), decimals: 0), style, theme.muted,
              at: Point(at, top + style.size * 0.6), alignment: .middle, anchor: .top)))
      }
    }
    let order = story.leafOrder.words.first { metrics.width($0, style) <= area.width } ?? ""
    let below = Point(area.center.x, area.bottom + style.size * Self.footRoom)
    parts.append(.text(Text(order, style, theme.muted, at: below, alignment: .middle, anchor: .bottom)))
    return .stack(parts).part("feet")
  }

  private func leafName(_ leaf: Int) -> String {
    leaf < story.trace.dendrogram.leafCount
      ? shortened(story.shown.features.customers[leaf], to: 10)
      : NumberText.fixed(Double(story.trace.dendrogram.size(of: leaf)), decimals: 0)
  }

  /// The branches of the cut, from left to right.
  private func branches() -> [(segment: Int, size: Int, x: Double)] {
    let dendrogram = story.trace.dendrogram
    return dendrogram.nodes(clusters: story.trace.algorithm.clusters).compactMap { node in
      story.segment(of: node).map { (segment: $0, size: dendrogram.size(of: node), x: footX(node)) }
    }.sorted { $0.x < $1.x }
  }

  /// The middle of the leaves under a node.
  private func footX(_ node: Int) -> Double {
    guard let parts = tree.parts(of: node) else { return tree.x(node) }
    var (first, last) = parts
    if tree.x(first) > tree.x(last) { swap(&first, &last) }
    while let below = tree.parts(of: first) {
      first = tree.x(below.left) < tree.x(below.right) ? below.left : below.right
    }
    while let below = tree.parts(of: last) {
      last = tree.x(below.left) > tree.x(below.right) ? below.left : below.right
    }
    return (tree.x(first) + tree.x(last)) / 2
  }
}

extension BracketTree {
  /// A dendrogram over a rectangle.
  ///
  /// - Parameters:
  ///   - leaves: the nodes that stand on the floor, from left to right.
  ///   - early: how many of the first merges are not drawn.
  ///   - highest: the height at the upper edge.
  package init(_ dendrogram: Dendrogram, leaves: [Int], early: Int = 0, highest: Double, in area: Rect) {
    let joins = dendrogram.merges[early...].map { merge in
      Join(
        node: dendrogram.leafCount + merge.index, left: merge.left, right: merge.right, height: merge.height)
    }
    // What merges that are not drawn have made stands where the last of them was made.
    var feet: [Int: Double] = [:]
    for leaf in leaves where leaf >= dendrogram.leafCount { feet[leaf] = dendrogram.height(of: leaf) }
    self.init(leaves: leaves, joins: joins, highest: highest, in: area, feet: feet)
  }
}
