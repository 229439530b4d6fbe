import Drawing
import Exploration
import Words

/// The correlations of features as a table: a row for every feature but the first, a column for every one but the
/// last. Each cell holds r and its p-value, on a ground that is the deeper the farther r is from zero.
package struct CorrelationGrid: Sendable {
  let table: ExploredTable
  let chosen: [Int]
  /// Whether cells also tell how many customers they are about: where these differ, and fit.
  private let showsCounts: Bool

  /// The most features whose cells can hold their numbers.
  package static let most = 12

  package init(_ table: ExploredTable, features: [Int]) {
    self.table = table
    chosen = Array(features.prefix(Self.most))
    showsCounts =
      table.customerCount < 10_000
      && table.correlations.contains { $0.correlation.count < table.customerCount }
  }

  private func lineHeight(_ style: ChartStyle) -> Double { 1.25 * style.em }

  private func cellHeight(_ style: ChartStyle) -> Double {
    lineHeight(style) * (showsCounts ? 3 : 2) + 0.9 * style.em
  }

  package func height(_ style: ChartStyle) -> Double {
    cellHeight(style) * Double(chosen.count - 1) + 3 * lineHeight(style)
  }

  package func picture(in rect: Rect, style: ChartStyle) -> Picture {
    let heads = chosen.indices.map { "\($0 + 1)  " + table.features[chosen[$0]].feature.axisTitle }
    let widest = heads.dropFirst().map { style.metrics.width($0, style.label) }.max() ?? 0
    let room = min(widest + 1, rect.width * (chosen.count > 8 ? 0.24 : 0.32))
    let left = rect.left + room + style.em
    let count = Double(chosen.count - 1)
    let width = min((rect.right - left) / count, 20 * style.em)
    let height = (rect.height - 3 * lineHeight(style)) / count
    var parts: [Picture] = []
    for row in 1..<chosen.count {
      let y = rect.top + height * Double(row - 1)
      parts.append(
        .text(
          Text(
            heads[row], style.label, style.theme.ink, at: Point(rect.left, y + height / 2), anchor: .center,
            wrapWidth: room + 0.5, maximumLines: 2)))
      for column in 0..<row {
        let cell = Rect(x: left + width * Double(column), y: y, width: width, height: height)
        parts.append(self.cell(chosen[row], chosen[column], in: cell.inset(by: 1), style))
      }
    }
    let bottom = rect.top + height * count
    // Names stand under the columns where the narrowest of all can hold the longest word; else their numbers.
    let words = heads.dropLast().flatMap { $0.split(separator: " ") }
    let isWide = words.allSatisfy { style.metrics.width(String($0), style.label) <= width - 4 }
    for column in 0..<chosen.count - 1 {
      parts.append(
        .text(
          Text(
            isWide ? heads[column] : "\(column + 1)", style.label, style.theme.ink,
            at: Point(left + width * (Double(column) + 0.5), bottom + 3), alignment: .middle, anchor: .top,
            wrapWidth: width - 4, maximumLines: 2)))
    }
    if !isWide { parts.append(first(heads[0], in: rect, room: room, bottom: bottom, style)) }
    return .stack(parts).part("correlations")
  }

  /// The first feature has no row of its own: its name stands at the left of the line of column numbers.
  private func first(
    _ head: String, in rect: Rect, room: Double, bottom: Double, _ style: ChartStyle
  ) -> Picture {
    .text(
      Text(
        head, style.label, style.theme.ink, at: Point(rect.left, bottom + 3), anchor: .top,
        wrapWidth: room + 0.5, maximumLines: 2))
  }

  private func cell(_ a: Int, _ b: Int, in cell: Rect, _ style: ChartStyle) -> Picture {
    guard let correlation = table.correlation(a, b) else { return .empty }
    let ground = ground(correlation.r, style)
    let lines =
      [(correlation.r.map(ExplorationWords.coefficient) ?? "–", style.bold)]
      + [(ExplorationWords.cellP(correlation.p), style.label)]
      + (showsCounts ? [("n " + NumberText.fixed(Double(correlation.count), decimals: 0), style.label)] : [])
    let pitch = lineHeight(style)
    let top = cell.center.y - pitch * Double(lines.count - 1) / 2
    return .stack(
      [.fill(.rectangle(cell), .color(ground))]
        + lines.enumerated().map { index, line in
          .text(
            Text(
              line.0, line.1, style.theme.ink, at: Point(cell.center.x, top + pitch * Double(index)),
              alignment: .middle, anchor: .center))
        }
    ).part("pair \(b) \(a)")
  }

  /// Blue for features that rise together, orange for those that go apart; both darken with the size of r, and
  /// the sign is written, so that a grey copy loses nothing.
  private func ground(_ r: Double?, _ style: ChartStyle) -> Color {
    guard let r else { return style.theme.tint }
    let hue = SegmentLook(segment: r < 0 ? 2 : 1, theme: style.theme).color
    return style.theme.tint.mixed(with: hue, 0.5 * r.magnitude)
  }
}
