import Drawing
import Exploration

/// Two features of all customers against each other, a dot for each customer of whom both are known.
package struct PairPlot: Sendable {
  let x, y: ExploredFeature

  package init(_ x: ExploredFeature, _ y: ExploredFeature) { (self.x, self.y) = (x, y) }

  /// The most customers that are drawn; of more it is every second, third and so on.
  package static let mostDots = 1500

  package func picture(in rect: Rect, style: ChartStyle) -> Picture {
    let (top, bottom) = (rect.top + 1.9 * style.em, rect.bottom - 3.4 * style.em)
    let upright = LinearScale(domain: domain(y), from: bottom, to: top)
    let numbers = ScaleAxis(upright, style: style)
    let left = rect.left + numbers.room
    let across = LinearScale(domain: domain(x), from: left, to: rect.right - 0.5 * style.em)
    let places = zip(x.values, y.values).compactMap { x, y in
      x.flatMap { x in y.map { Point(across(x), upright($0)) } }
    }
    let every = max(1, (places.count + Self.mostDots - 1) / Self.mostDots)
    let shown = stride(from: 0, to: places.count, by: every).map { places[$0] }
    return .stack([
      numbers.across(from: left, to: rect.right),
      .points(shown, Marker(.circle, size: 3.4, fill: style.theme.softened(style.accent, 0.25))).part(
        "customers"),
      ScaleAxis(across, style: style).under(bottom, between: rect.left, and: rect.right),
      title(y.feature.axisTitle, .start, Point(rect.left, rect.top), style),
      title(x.feature.axisTitle, .end, Point(rect.right, bottom + 1.9 * style.em), style),
    ]).part("pair")
  }

  private func title(_ words: String, _ side: Text.Alignment, _ point: Point, _ style: ChartStyle) -> Picture
  {
    .text(Text(words, style.label, style.theme.muted, at: point, alignment: side, anchor: .top))
  }

  private func domain(_ explored: ExploredFeature) -> ClosedRange<Double> {
    let (low, high) = (explored.summary.minimum, explored.summary.maximum)
    let air = low < high ? 0.04 * (high / 2 - low / 2) * 2 : max(0.5, high.magnitude * 1e-3)
    return low - air...high + air
  }
}
