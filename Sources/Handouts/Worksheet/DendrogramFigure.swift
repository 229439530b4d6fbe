import Clustering
import Drawing
import Exercises
import Scenes
import Words

/// A small dendrogram that heights are read from: a grid line at every tick of the axis, letters under the leaves.
struct DendrogramFigure: Sendable {
  let given: GivenDendrogram
  let theme: Theme
  let metrics: any TextMetrics
  private let style = PageStyle.label

  init(_ given: GivenDendrogram, theme: Theme, metrics: any TextMetrics) {
    self.given = given
    self.theme = theme
    self.metrics = metrics
  }

  private var ticks: Ticks {
    let top = given.dendrogram.merges.map(\.height).max() ?? 1
    return Ticks(in: Ticks.rounded(0...top, about: 8), about: 8)
  }

  func picture(in rect: Rect) -> Picture {
    let ticks = ticks
    let left = (ticks.labels.map { metrics.width($0, style) }.max() ?? 0) + 8
    let plot = Rect(left: rect.left + left, top: rect.top + 20, right: rect.right, bottom: rect.bottom - 18)
    let y = LinearScale(domain: 0...(ticks.values.last ?? 1), from: plot.bottom, to: plot.top)
    let title = Picture.text(
      Text(given.heightTitle, style, theme.muted, at: Point(rect.left, rect.top), anchor: .top))
    return .stack([axis(ticks, y, plot), title, brackets(y, plot), letters(plot)]).figure(alt: alternative)
  }

  private var alternative: String {
    let order = given.leaves.map { given.names[$0] }.joined(separator: ", ")
    return "A dendrogram of the customers \(order), from left to right, with an axis of heights."
  }

  private func axis(_ ticks: Ticks, _ y: LinearScale, _ plot: Rect) -> Picture {
    var lines = Path()
    var labels: [Picture] = []
    for (value, label) in zip(ticks.values, ticks.labels) {
      lines = lines + .segment(Point(plot.left, y(value)), Point(plot.right, y(value)))
      labels.append(
        .text(
          Text(
            label, style, theme.muted, at: Point(plot.left - 5, y(value)), alignment: .end, anchor: .center)))
    }
    return .stack([.stroke(lines, Stroke(theme.softened(theme.muted, 0.55), width: 0.5))] + labels).part(
      "axes")
  }

  /// The distance between two leaves.
  private func pitch(_ plot: Rect) -> Double { plot.width / Double(given.leaves.count) }

  private func place(_ index: Int, _ plot: Rect) -> Double { plot.left + (Double(index) + 0.5) * pitch(plot) }

  private func brackets(_ y: LinearScale, _ plot: Rect) -> Picture {
    let tree = given.dendrogram
    var x: [Int: Double] = [:]
    for (index, leaf) in given.leaves.enumerated() { x[leaf] = place(index, plot) }
    var pictures: [Picture] = []
    for merge in tree.merges {
      let (a, b) = (x[merge.left] ?? 0, x[merge.right] ?? 0)
      let top = y(merge.height)
      let path = Path(through: [
        Point(a, y(tree.height(of: merge.left))), Point(a, top), Point(b, top),
        Point(b, y(tree.height(of: merge.right))),
      ])
      pictures.append(.stroke(path, Stroke(theme.ink, width: 1.2, join: .miter)).part("bracket"))
      x[tree.leafCount + merge.index] = (a + b) / 2
    }
    return .stack(pictures)
  }

  private func letters(_ plot: Rect) -> Picture {
    .stack(
      given.leaves.enumerated().map { index, leaf in
        .text(
          Text(
            given.names[leaf], PageStyle.smallBold, theme.ink, at: Point(place(index, plot), plot.bottom + 5),
            alignment: .middle, anchor: .top)
        ).part("leaf")
      })
  }
}
