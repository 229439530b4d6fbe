import Customers
import Drawing
import Exploration
import Numerics
import Words

/// The customers along the two first principal components, and how each feature correlates with the two as an
/// arrow.
///
/// Gabriel, "The biplot graphic display of matrices", 1971, doi:10.1093/biomet/58.3.453.
package struct ComponentsPlot: Sendable {
  let table: ExploredTable
  let components: ExploredComponents

  /// The most customers that are drawn; of more it is every second, third and so on.
  package static let mostDots = 1500

  /// Nil where there are no components.
  package init?(_ table: ExploredTable) {
    guard let components = table.components else { return nil }
    self.table = table
    self.components = components
  }

  package func picture(in rect: Rect, look: Look) -> Picture {
    let names = components.features.map { shortened(table.features[$0].feature.shortName, to: 26) }
    let correlations = names.indices.map { feature in
      Point(
        components.correlation(component: 0, feature: feature),
        components.correlation(component: 1, feature: feature))
    }
    func room(_ isRight: Bool) -> Double {
      let widths = zip(names, correlations).filter { ($1.x >= 0) == isRight }.map {
        look.metrics.width($0.0, look.bold)
      }
      return widths.max().map { $0 + 1.6 * look.em } ?? 0
    }
    let shares = components.components.shares.map { NumberText.percent($0) }
    let (top, bottom) = (rect.top + 1.7 * look.em, rect.bottom - 3.4 * look.em)
    let places = (0..<components.rows.count).map { Point(components.scores[$0, 0], components.scores[$0, 1]) }
    let y = LinearScale(domain: symmetric(places.map { $0.y }), from: bottom, to: top)
    let numbers = Axis(upright: y, look: look)
    let left = rect.left + numbers.room + 0.7 * look.em + room(false)
    let area = Rect(left: left, top: top, right: rect.right - room(true) - 0.5 * look.em, bottom: bottom)
    let x = LinearScale(domain: symmetric(places.map { $0.x }), from: area.left, to: area.right)
    let shown = thinned(places, to: Self.mostDots).map { Point(x($0.x), y($0.y)) }
    return .stack([
      cross(x, y, in: area, look),
      .points(shown, Marker(.circle, size: 3, fill: look.theme.softened(look.accent, 0.45))).part(
        "customers"),
      numbers.leftOf(left - room(false)),
      Axis(across: x, look: look).under(area.bottom, between: rect.left, and: rect.right),
      title(
        "First component: \(shares[0]) of the variance", .end, Point(area.right, bottom + 1.9 * look.em),
        look),
      title("Second component: \(shares[1])", .start, Point(rect.left, rect.top), look),
      arrows(names, correlations, x, y, in: area, look),
    ]).part("components")
  }

  private func title(_ words: String, _ side: Text.Alignment, _ point: Point, _ look: Look) -> Picture {
    .text(Text(words, look.label, look.theme.muted, at: point, alignment: side, anchor: .top))
  }

  private func symmetric(_ values: [Double]) -> ClosedRange<Double> {
    let reach = 1.05 * (values.map { $0.magnitude }.max() ?? 1)
    return -reach...reach
  }

  private func cross(_ x: LinearScale, _ y: LinearScale, in area: Rect, _ look: Look) -> Picture {
    .stroke(
      .segment(Point(area.left, y(0)), Point(area.right, y(0)))
        + .segment(Point(x(0), area.top), Point(x(0), area.bottom)), Stroke(look.theme.grid, width: 0.75))
  }

  /// The arrows, a correlation of 1 reaching nearly to the edge, and their names beside the plot, kept apart.
  private func arrows(
    _ names: [String], _ correlations: [Point], _ x: LinearScale, _ y: LinearScale, in area: Rect,
    _ look: Look
  ) -> Picture {
    let center = Point(x(0), y(0))
    let tips = correlations.map {
      center + Point($0.x * 0.46 * area.width, -$0.y * 0.46 * area.height)
    }
    var parts: [Picture] = tips.map { arrow(from: center, to: $0, look) }
    for isRight in [true, false] {
      let side = names.indices.filter { (correlations[$0].x >= 0) == isRight }.sorted {
        (tips[$0].y, $0) < (tips[$1].y, $1)
      }
      let pitch = 1.35 * look.em
      let heights = spread(
        side.map { tips[$0].y }, lengths: side.map { _ in pitch },
        in: area.top - pitch / 2...area.bottom + pitch / 2)
      let edge = isRight ? area.right : area.left
      let away = isRight ? 1.0 : -1.0
      for (index, height) in zip(side, heights) {
        let end = Point(edge + away * 1.1 * look.em, height)
        parts.append(
          .stroke(.segment(tips[index], end), Stroke(look.theme.muted, width: 0.5, dashes: [1.5, 1.5])))
        parts.append(
          .text(
            Text(
              names[index], look.bold, look.theme.ink, at: end + Point(away * 0.3 * look.em, 0),
              alignment: isRight ? .start : .end, anchor: .center)))
      }
    }
    return .stack(parts).part("arrows")
  }

  private func arrow(from start: Point, to tip: Point, _ look: Look) -> Picture {
    let length = start.distance(to: tip)
    guard length > 1 else { return .empty }
    let along = (tip - start) * (1 / length)
    let (across, size) = (Point(-along.y, along.x), min(6, length / 2))
    let neck = tip - along * size
    let head = [tip, neck + across * (0.4 * size), neck - across * (0.4 * size)]
    return .stack([
      .stroke(.segment(start, neck), Stroke(look.theme.ink, width: 1.3)),
      .fill(Path(through: head, closed: true), .color(look.theme.ink)),
    ]).part("arrow")
  }
}
