import Clustering
import Drawing

/// The scatter plot of a hierarchical clustering: customers in the soft colors of the coming cut, a soft hull
/// around every cluster, and the two that merge.
struct HierarchicalStage: Sendable {
  let story: HierarchicalStory
  let look: Look

  /// What lies on the stage at a moment, apart from emphasis: the law of seams is about this.
  struct Marks: Hashable, Sendable {
    /// How many merges are wholly made.
    var merges: Int
    /// A merge that is being drawn, and how far.
    var rising: Rising?
    /// How far the line of the cut has come, from 0 at the top to 1 where it stays; `nil` before.
    var cut: Double?
    /// Whether the segments wear their full colors.
    var isFull: Bool
  }

  struct Rising: Hashable, Sendable {
    var merge: Int
    var progress: Double
  }

  func marks(at moment: Moment) -> Marks {
    let made = story.merges(after: moment.step)
    let before = moment.step > 0 ? story.merges(after: moment.step - 1) : 0
    switch story.steps[moment.step] {
    case .early:
      return Marks(merges: moment.progress > 0 ? made : before, isFull: false)
    case .merge(let index):
      if moment.progress >= 1 { return Marks(merges: made, isFull: false) }
      let rising = moment.progress > 0 ? Rising(merge: index, progress: eased(moment.progress)) : nil
      return Marks(merges: before, rising: rising, isFull: false)
    case .cut:
      return Marks(merges: made, cut: moment.progress > 0 ? eased(moment.progress) : nil, isFull: false)
    case .result:
      return Marks(merges: made, cut: 1, isFull: moment.progress > 0)
    }
  }

  /// The two clusters that a step merges.
  func pair(at step: Int) -> (left: Int, right: Int)? {
    guard case .merge(let index) = story.steps[step] else { return nil }
    let merge = story.trace.merges[index]
    return (merge.left, merge.right)
  }

  /// The nodes that have a hull: after the cut the segments, else the clusters of that moment.
  private func hullNodes(_ marks: Marks) -> [Int] {
    let cut = story.trace.count - (story.trace.algorithm.clusters - 1)
    return story.nodes(afterMerges: marks.cut == nil ? marks.merges : cut)
      .filter { $0 >= story.trace.dendrogram.leafCount }
  }

  func picture(at moment: Moment, on plot: Plot) -> Picture {
    let marks = marks(at: moment)
    let pair = pair(at: moment.step)
    let lit = Set(pair.map { [$0.left, $0.right] } ?? [])
    let joined = moment.progress >= 1 ? pair.flatMap { story.trace.dendrogram.parent(of: $0.left) } : nil
    return .stack([
      .stack(hullNodes(marks).map { hull(of: $0, lit: lit.contains($0) || $0 == joined, marks, on: plot) }),
      customers(marks, lit: lit, on: plot),
      pair.map { link($0.left, $0.right, on: plot) } ?? .empty,
    ]).part("stage")
  }

  private var theme: Theme { look.theme }
  private var sizes: MarkSizes { look.marks }
  private func own(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  private func hull(of node: Int, lit: Bool, _ marks: Marks, on plot: Plot) -> Picture {
    let corners = ConvexHull.around(story.shownMembers(of: node).map { plot(story.shown.places[$0]) })
    guard let first = corners.first else { return .empty }
    let air = sizes.customer * 1.7
    let path = Path(through: corners.count > 1 ? corners : [first, first], closed: corners.count > 2)
    let color = story.segment(of: node).map { own($0).color } ?? theme.muted
    let strength = lit ? 0.22 : marks.isFull ? 0.14 : 0.1
    let tint = color.mixed(with: theme.paper, 1 - strength)
    let around = Picture.stroke(path, Stroke(tint, width: air, cap: .round, join: .round))
    guard corners.count > 2 else { return around }
    let paint: Paint =
      theme.kind == .print
      ? story.segment(of: node).map { own($0).region(theme, unit: sizes.line) } ?? .color(tint)
      : .color(tint)
    return .stack([around, .fill(path, paint)])
  }

  private func customers(_ marks: Marks, lit: Set<Int>, on plot: Plot) -> Picture {
    let litMembers = Set(lit.flatMap { story.shownMembers(of: $0) })
    struct Group: Hashable { var segment: Int, full: Bool }
    var groups: [Group: [Point]] = [:]
    let labels = story.trace.finalLabels
    for (index, row) in story.shown.rows.enumerated() {
      let group = Group(segment: story.numbers[labels[row]], full: marks.isFull || litMembers.contains(index))
      groups[group, default: []].append(plot(story.shown.places[index]))
    }
    let order = groups.keys.sorted { ($0.full ? 1 : 0, $0.segment) < ($1.full ? 1 : 0, $1.segment) }
    return .stack(
      order.map { group in
        let look = own(group.segment)
        let outline = theme.kind == .print ? theme.softened(theme.ink, group.full ? 0 : 0.5) : theme.paper
        let color = group.full ? look.color : theme.softened(look.color, 0.42)
        return .points(
          groups[group] ?? [],
          Marker(
            look.shape, size: sizes.customer, fill: color, outline: outline, outlineWidth: 1.3 * sizes.line))
      }
    ).part("customers")
  }

  /// The line between the means of the two clusters that merge.
  private func link(_ left: Int, _ right: Int, on plot: Plot) -> Picture {
    let ends = [plot(story.mean(of: left)), plot(story.mean(of: right))]
    return .stack([
      .stroke(Path(through: ends), Stroke(theme.ink, width: 4 * sizes.line, cap: .round)),
      .points(
        ends,
        Marker(
          .circle, size: 13 * sizes.line, fill: theme.ink, outline: theme.paper, outlineWidth: 2 * sizes.line)
      ),
    ])
  }
}
