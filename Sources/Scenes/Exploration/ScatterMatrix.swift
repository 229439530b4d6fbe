import Customers
import Drawing
import Exploration

/// Every pair of some features as a small scatter plot, and each alone as a small histogram.
///
/// A feature's name stands on the diagonal: it belongs to the row to its left and to the column under it.
/// Over the diagonal, in the place that mirrors the pair's plot, stands its correlation.
package struct ScatterMatrix: Sendable {
  let table: ExploredTable
  let chosen: [Int]

  /// The most features whose plots are still large enough to be read.
  package static let most = 5
  /// The most customers a plot is drawn with; of more it is every second, third and so on.
  package static let mostDots = 600

  /// The matrix of the features at these indices.
  package init(_ table: ExploredTable, features: [Int]) {
    self.table = table
    chosen = Array(features.prefix(Self.most))
  }

  package func picture(in rect: Rect, look: Look) -> Picture {
    let frame = Frame(rect, chosen.indices.map { domain($0) }, look: look)
    var parts: [Picture] = []
    for row in chosen.indices {
      for column in chosen.indices {
        let cell = frame.cell(row, column)
        if row == column {
          parts.append(diagonal(row, in: cell, frame, look))
        } else if row > column {
          parts.append(.stroke(.rectangle(cell), Stroke(look.theme.grid, width: 0.75)))
          parts.append(dots(row, column, in: cell, frame, look))
        } else {
          parts.append(coefficient(row, column, in: cell, look))
        }
      }
      parts.append(
        Axis(across: frame.x(row), look: look).under(
          frame.bottom, between: frame.cell(0, row).left, and: frame.cell(0, row).right))
      if row > 0 { parts.append(Axis(upright: frame.y(row), look: look).leftOf(frame.left)) }
    }
    return .stack(parts).part("scatter matrix")
  }

  private func domain(_ index: Int) -> ClosedRange<Double> {
    let summary = table.features[chosen[index]].summary
    let air = 0.06 * (summary.maximum / 2 - summary.minimum / 2) * 2
    return summary.minimum - air...summary.maximum + air
  }

  private func dots(_ row: Int, _ column: Int, in cell: Rect, _ frame: Frame, _ look: Look) -> Picture {
    let (x, y) = (frame.x(column), frame.y(row))
    let (a, b) = (table.features[chosen[column]].values, table.features[chosen[row]].values)
    let places = zip(a, b).compactMap { a, b in a.flatMap { a in b.map { Point(x(a), y($0)) } } }
    let shown = thinned(places, to: Self.mostDots)
    return .points(shown, Marker(.circle, size: 2.2, fill: look.theme.softened(look.accent, 0.2)))
      .part("scatter \(row) \(column)")
  }

  /// The feature's name over its histogram, on a tinted ground.
  private func diagonal(_ index: Int, in cell: Rect, _ frame: Frame, _ look: Look) -> Picture {
    let explored = table.features[chosen[index]]
    let name = Text(
      explored.feature.axisTitle, look.bold, look.theme.ink, at: Point(cell.left + 4, cell.top + 4),
      anchor: .top, wrapWidth: cell.width - 8, maximumLines: 3)
    let x = frame.x(index)
    let bins = explored.histogram
    let most = Double(bins.counts.max() ?? 1)
    let top = cell.top + look.metrics.bounds(of: name).height + 8
    var parts: [Picture] = [.fill(.rectangle(cell), .color(look.theme.tint))]
    for (bin, count) in bins.counts.enumerated() where count > 0 && cell.bottom > top {
      let height = (cell.bottom - top) * Double(count) / most
      let left = max(cell.left, x(bins.edges[bin]))
      let right = min(cell.right, x(bins.edges[bin + 1]))
      parts.append(
        .fill(
          .rectangle(Rect(left: left, top: cell.bottom - height, right: right, bottom: cell.bottom)),
          .color(look.area)))
    }
    return .stack(parts + [.text(name)]).part("feature \(index)")
  }

  private func coefficient(_ row: Int, _ column: Int, in cell: Rect, _ look: Look) -> Picture {
    let correlation = table.correlation(chosen[row], chosen[column])
    return .text(
      Text(
        "r = " + (correlation?.r.map(ExplorationWords.coefficient) ?? "undefined"), look.label,
        look.theme.muted, at: cell.center, alignment: .middle, anchor: .center)
    ).part("r \(row) \(column)")
  }

  /// Where the cells are.
  private struct Frame {
    let left: Double
    let bottom: Double
    private let top: Double
    private let width: Double
    private let height: Double
    private let gap = 5.0
    private let domains: [ClosedRange<Double>]

    init(_ rect: Rect, _ domains: [ClosedRange<Double>], look: Look) {
      self.domains = domains
      let count = Double(domains.count)
      let rooms = domains.dropFirst().map {
        Axis(upright: LinearScale(domain: $0, from: rect.height / count, to: 0), look: look).room
          + 0.7 * look.em
      }
      left = rect.left + (rooms.max() ?? 0)
      top = rect.top
      bottom = rect.bottom - 1.8 * look.em
      width = (rect.right - left - gap * (count - 1)) / count
      height = (bottom - top - gap * (count - 1)) / count
    }

    func cell(_ row: Int, _ column: Int) -> Rect {
      Rect(
        x: left + (width + gap) * Double(column), y: top + (height + gap) * Double(row), width: width,
        height: height)
    }

    func x(_ column: Int) -> LinearScale {
      let cell = cell(0, column)
      return LinearScale(domain: domains[column], from: cell.left, to: cell.right)
    }

    func y(_ row: Int) -> LinearScale {
      let cell = cell(row, 0)
      return LinearScale(domain: domains[row], from: cell.bottom, to: cell.top)
    }
  }
}
