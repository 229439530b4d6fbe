import Clustering
import Drawing
import Exercises
import Scenes
import Words

/// A small dendrogram that heights are read from: a grid line at every tick of the axis, letters under the
/// leaves.
struct DendrogramFigure: Sendable {
  let given: GivenDendrogram
  let look: Look

  private var theme: Theme { look.theme }

  private var ticks: Ticks {
    let top = given.dendrogram.merges.map(\.height).max() ?? 1
    return Ticks(in: Ticks.rounded(0...top, about: 8), about: 8)
  }

  func picture(in rect: Rect) -> Picture {
    let ticks = ticks
    let tree = BracketTree(
      given.dendrogram, leaves: given.leaves, highest: ticks.values.last ?? 1,
      in: Rect(
        left: rect.left + look.widest(ticks.labels) + 8, top: rect.top + 20, right: rect.right,
        bottom: rect.bottom - 18))
    let lines = Stroke(theme.softened(theme.muted, 0.55), width: 0.5)
    let title = Text(
      given.heightTitle, look.label, theme.muted, at: Point(rect.left, rect.top), anchor: .top)
    let letters = tree.names(
      given.leaves.map { given.names[$0] }, PageStyle.smallBold, theme.ink, below: 5)
    return .stack([
      tree.axis(ticks, look: look, gap: 5, lines: lines).part("axes"), .text(title), brackets(of: tree),
      .stack(letters.map { $0.part("leaf") }),
    ]).figure(alt: alternative)
  }

  private var alternative: String {
    let order = given.leaves.map { given.names[$0] }.joined(separator: ", ")
    return "A dendrogram of the customers \(order), from left to right, with an axis of heights."
  }

  private func brackets(of tree: BracketTree) -> Picture {
    let stroke = Stroke(theme.ink, width: 1.2, join: .miter)
    return .stack(
      given.dendrogram.merges.map { merge in
        let bar = tree.y(given.dendrogram.leafCount + merge.index)
        return .stroke(tree.bracket(merge.left, merge.right, bar: bar), stroke).part("bracket")
      })
  }
}
