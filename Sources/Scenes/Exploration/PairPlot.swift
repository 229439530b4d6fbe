import Customers
import Drawing
import Exploration

/// Two features of all customers against each other, a dot for each customer of whom both are known.
package struct PairPlot: Sendable {
  let x, y: ExploredFeature

  package init(_ x: ExploredFeature, _ y: ExploredFeature) { (self.x, self.y) = (x, y) }

  /// The most customers that are drawn; of more it is every second, third and so on.
  package static let mostDots = 1500

  package func picture(in rect: Rect, look: Look) -> Picture {
    let (top, bottom) = (rect.top + 1.9 * look.em, rect.bottom - 3.4 * look.em)
    let upright = LinearScale(domain: domain(y), from: bottom, to: top)
    let numbers = Axis(upright: upright, look: look)
    let left = rect.left + numbers.room + 0.7 * look.em
    let across = LinearScale(domain: domain(x), from: left, to: rect.right - 0.5 * look.em)
    let places = zip(x.values, y.values).compactMap { x, y in
      x.flatMap { x in y.map { Point(across(x), upright($0)) } }
    }
    let shown = thinned(places, to: Self.mostDots)
    return .stack([
      numbers.ruled(from: left, to: rect.right, gap: 0.5 * look.em, width: 0.6).part("axis"),
      .points(shown, Marker(.circle, size: 3.4, fill: look.theme.softened(look.accent, 0.25))).part(
        "customers"),
      Axis(across: across, look: look).under(bottom, between: rect.left, and: rect.right),
      title(y.feature.axisTitle, .start, Point(rect.left, rect.top), look),
      title(x.feature.axisTitle, .end, Point(rect.right, bottom + 1.9 * look.em), look),
    ]).part("pair")
  }

  private func title(_ words: String, _ side: Text.Alignment, _ point: Point, _ look: Look) -> Picture {
    .text(Text(words, look.label, look.theme.muted, at: point, alignment: side, anchor: .top))
  }

  private func domain(_ explored: ExploredFeature) -> ClosedRange<Double> {
    let (low, high) = (explored.summary.minimum, explored.summary.maximum)
    let air = low < high ? 0.04 * (high / 2 - low / 2) * 2 : max(0.5, high.magnitude * 1e-3)
    return low - air...high + air
  }
}
