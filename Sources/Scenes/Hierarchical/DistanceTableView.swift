import Clustering
import Customers
import Drawing
import Numerics
import Words

/// The calculation by hand, for few customers: the table of distances, its smallest entry ringed, then the
/// row that replaces two.
struct DistanceTableView: Sendable {
  let story: HierarchicalStory
  let words: HierarchicalWords
  let rect: Rect
  private let style: FrameStyle
  private let tables: [ClusterTable]
  private let decimals: Int

  /// The most customers whose table can be read.
  static let mostCustomers = 12

  /// The view in a rectangle; `nil` where there are too many customers for the table to be read there.
  init?(story: HierarchicalStory, words: HierarchicalWords, rect: Rect, style: FrameStyle) {
    guard story.trace.points.rows <= Self.mostCustomers else { return nil }
    self.story = story
    self.words = words
    self.rect = rect
    self.style = style
    tables = story.trace.indices.map { story.trace.table(before: $0) }
    guard let first = tables.first else { return nil }
    let cell = Cells(first, in: rect, style).cell(1, 0)
    let largest = tables.flatMap { $0.heights.values }.max() ?? 0
    let names = first.clusters.map { Self.name($0, story) } + ["M\(story.trace.count)"]
    // As many decimals as fit: four significant digits of the largest distance, or three.
    let exact = NumberText.decimals(of: largest, significant: 4)
    let fitting = [exact, exact - 1].first { decimals in
      let words = names + [NumberText.fixed(largest, decimals: max(0, decimals))]
      return cell.width >= 1.08 * (words.map { style.metrics.width($0, style.small) }.max() ?? 0)
    }
    guard let fitting, cell.height >= 1.3 * style.small.size else { return nil }
    decimals = max(0, fitting)
  }

  func picture(at moment: Moment) -> Picture {
    guard case .merge(let index) = story.steps[moment.step] else { return .empty }
    let theme = style.theme
    let merge = story.trace.merges[index]
    let done = moment.progress >= 1 && index + 1 < tables.count
    let table = tables[done ? index + 1 : index]
    let made = story.trace.dendrogram.leafCount + index
    let marked = done ? [made] : [merge.left, merge.right]
    let heading = done ? "One row now stands for two" : "The smallest distance is found"
    var parts: [Picture] = [
      .text(Text(heading, style.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top))
    ]
    let cells = Cells(table, in: rect, style)
    for (row, cluster) in table.clusters.enumerated() {
      let isMarked = marked.contains(cluster)
      let letters = isMarked ? TextStyle(size: cells.style.size, weight: .bold) : cells.style
      // The first cluster needs no row, the last no column: their distances stand with the others.
      if row > 0 {
        if isMarked { parts.append(.fill(.rectangle(cells.band(row)), .color(theme.tint))) }
        parts.append(
          .text(
            Text(name(cluster), letters, theme.ink, at: cells.rowHead(row), alignment: .end, anchor: .center))
        )
      }
      if row < table.clusters.count - 1 {
        parts.append(
          .text(
            Text(
              name(cluster), letters, theme.ink, at: cells.columnHead(row), alignment: .middle,
              anchor: .center)
          ))
      }
      for column in 0..<row {
        parts.append(
          .text(
            Text(
              NumberText.fixed(table.heights[row, column], decimals: decimals), cells.style, theme.muted,
              at: cells.center(row, column), alignment: .middle, anchor: .center)))
      }
    }
    if !done, let a = table.clusters.firstIndex(of: merge.left),
      let b = table.clusters.firstIndex(of: merge.right)
    {
      let ring = cells.cell(max(a, b), min(a, b)).inset(
        horizontally: -2 * style.unit, vertically: 1 * style.unit)
      parts.append(
        .stroke(.rectangle(ring, radius: 10 * style.unit), Stroke(theme.ink, width: 3 * style.unit)))
    }
    return .stack(parts).part("distance table")
  }

  private func name(_ cluster: Int) -> String { Self.name(cluster, story) }

  /// A customer by its id, a cluster by the merge that made it: M1, M2 and so on.
  private static func name(_ cluster: Int, _ story: HierarchicalStory) -> String {
    let leaves = story.trace.dendrogram.leafCount
    return cluster < leaves
      ? shortened(story.shown.features.customers[cluster], to: 5) : "M\(cluster - leaves + 1)"
  }

  /// Where the entries of a table stand.
  private struct Cells {
    let style: TextStyle
    private let left: Double
    private let top: Double
    private let width: Double
    private let height: Double
    private let count: Int

    init(_ table: ClusterTable, in rect: Rect, _ frame: FrameStyle) {
      style = frame.small
      // Half of the square table, without the diagonal.
      count = max(1, table.clusters.count - 1)
      let head = 70 * frame.unit
      left = rect.left + head
      top = rect.top + 68 * frame.unit
      width = min(92 * frame.unit, (rect.width - head) / Double(count))
      height = min(38 * frame.unit, (rect.bottom - top) / Double(count))
    }

    /// The entry of a row, from 1, and a column, from 0.
    func cell(_ row: Int, _ column: Int) -> Rect {
      Rect(
        x: left + width * Double(column), y: top + height * Double(row - 1), width: width, height: height)
    }

    func center(_ row: Int, _ column: Int) -> Point { cell(row, column).center }
    func rowHead(_ row: Int) -> Point { Point(left - style.size * 0.5, cell(row, 0).center.y) }
    func columnHead(_ column: Int) -> Point { Point(cell(1, column).center.x, top - height * 0.5) }
    func band(_ row: Int) -> Rect {
      Rect(x: left, y: cell(row, 0).top, width: width * Double(row), height: height)
    }
  }
}
