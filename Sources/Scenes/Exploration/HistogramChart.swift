import Customers
import Drawing
import Exploration
import Numerics
import Words

/// How a feature is distributed: bars of counts, the density over them, and the median.
package struct HistogramChart: Sendable {
  let explored: ExploredFeature

  package init(_ explored: ExploredFeature) { self.explored = explored }

  /// How many places the curve goes through.
  private static let steps = 160

  package func picture(in rect: Rect, look: Look) -> Picture {
    let title = look.title(explored.feature.axisTitle, in: rect)
    let bins = explored.histogram
    let (low, high) = (bins.edges[0], bins.edges[bins.edges.count - 1])
    let curve = curve(low, high)
    let most = max(Double(bins.counts.max() ?? 1), curve.map { $0.y }.max() ?? 0)
    let domain = 0...Ticks.rounded(0...most, about: 4).upperBound
    let (top, bottom) = (rect.top + title.height + 2.3 * look.em, rect.bottom - 1.8 * look.em)
    let y = LinearScale(domain: domain, from: bottom, to: top)
    let axis = Axis(upright: y, look: look)
    let left = rect.left + axis.room + 0.7 * look.em
    let x = LinearScale(domain: low...high, from: left, to: rect.right - 0.5 * look.em)
    var parts = [
      title.picture, axis.ruled(from: left, to: rect.right, gap: 0.5 * look.em, width: 0.6).part("axis"),
    ]
    for (index, count) in bins.counts.enumerated() where count > 0 {
      let bar = Rect(
        left: x(bins.edges[index]) + 0.4, top: y(Double(count)), right: x(bins.edges[index + 1]) - 0.4,
        bottom: bottom)
      parts.append(.fill(.rectangle(bar), .color(look.area)).part("bar"))
    }
    parts.append(
      .stroke(
        Path(through: curve.map { Point(x($0.x), y($0.y)) }),
        Stroke(look.theme.ink, width: 1.1, cap: .round, join: .round)))
    parts.append(median(x, top: top, bottom: bottom, in: rect, look: look))
    parts.append(Axis(across: x, look: look).under(bottom, between: rect.left, and: rect.right))
    return .stack(parts).part("histogram")
  }

  /// The density in customers a bin, so that it stands over the bars; empty where all values are equal.
  private func curve(_ low: Double, _ high: Double) -> [Point] {
    guard let density = explored.density else { return [] }
    let scale = Double(explored.summary.count) * explored.histogram.binWidth
    return (0...Self.steps).map { step in
      let x = low + (high - low) * Double(step) / Double(Self.steps)
      return Point(x, density(x) * scale)
    }
  }

  private func median(
    _ x: LinearScale, top: Double, bottom: Double, in rect: Rect, look: Look
  ) -> Picture {
    let value = explored.summary.quartiles.median
    let line = Path.segment(Point(x(value), top - 0.4 * look.em), Point(x(value), bottom))
    return .stack([
      .stroke(line, Stroke(look.theme.ink, width: 0.8, dashes: [2, 2])),
      look.label(
        "median " + explored.feature.plain(value), at: x(value), top - 0.5 * look.em, between: rect.left,
        and: rect.right, anchor: .bottom, color: look.theme.ink),
    ]).part("median")
  }
}
