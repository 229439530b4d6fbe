import Customers
import Drawing
import Exploration
import Words

/// The correlations of features as a table: a row for every feature but the first, a column for every one but
/// the last. Each cell holds r and its p-value, on a ground that is the deeper the farther r is from zero.
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

  private func lineHeight(_ look: Look) -> Double { 1.25 * look.em }

  private func cellHeight(_ look: Look) -> Double {
    lineHeight(look) * (showsCounts ? 3 : 2) + 0.9 * look.em
  }

  package func height(_ look: Look) -> Double {
    cellHeight(look) * Double(chosen.count - 1) + 3 * lineHeight(look)
  }

  package func picture(in rect: Rect, look: Look) -> Picture {
    let heads = chosen.indices.map { "\($0 + 1)  " + table.features[chosen[$0]].feature.axisTitle }
    let widest = look.widest(heads.dropFirst())
    let room = min(widest + 1, rect.width * (chosen.count > 8 ? 0.24 : 0.32))
    let left = rect.left + room + look.em
    let count = Double(chosen.count - 1)
    let width = min((rect.right - left) / count, 20 * look.em)
    let height = (rect.height - 3 * lineHeight(look)) / count
    var parts: [Picture] = []
    for row in 1..<chosen.count {
      let y = rect.top + height * Double(row - 1)
      parts.append(
        .text(
          Text(
            heads[row], look.label, look.theme.ink, at: Point(rect.left, y + height / 2), anchor: .center,
            wrapWidth: room + 0.5, maximumLines: 2)))
      for column in 0..<row {
        let cell = Rect(x: left + width * Double(column), y: y, width: width, height: height)
        parts.append(self.cell(chosen[row], chosen[column], in: cell.inset(by: 1), look))
      }
    }
    let bottom = rect.top + height * count
    // Names stand under the columns where the narrowest of all can hold the longest word; else their numbers.
    let words = heads.dropLast().flatMap { $0.split(separator: " ") }
    let isWide = words.allSatisfy { look.width(String($0)) <= width - 4 }
    for column in 0..<chosen.count - 1 {
      parts.append(
        .text(
          Text(
            isWide ? heads[column] : "\(column + 1)", look.label, look.theme.ink,
            at: Point(left + width * (Double(column) + 0.5), bottom + 3), alignment: .middle, anchor: .top,
            wrapWidth: width - 4, maximumLines: 2)))
    }
    if !isWide { parts.append(first(heads[0], in: rect, room: room, bottom: bottom, look)) }
    return .stack(parts).part("correlations")
  }

  /// The first feature has no row of its own: its name stands at the left of the line of column numbers.
  private func first(
    _ head: String, in rect: Rect, room: Double, bottom: Double, _ look: Look
  ) -> Picture {
    .text(
      Text(
        head, look.label, look.theme.ink, at: Point(rect.left, bottom + 3), anchor: .top,
        wrapWidth: room + 0.5, maximumLines: 2))
  }

  private func cell(_ a: Int, _ b: Int, in cell: Rect, _ look: Look) -> Picture {
    guard let correlation = table.correlation(a, b) else { return .empty }
    let ground = ground(correlation.r, look)
    let lines =
      [(correlation.r.map(ExplorationWords.coefficient) ?? "–", look.bold)]
      + [(ExplorationWords.cellP(correlation.p), look.label)]
      + (showsCounts ? [("n " + NumberText.fixed(Double(correlation.count), decimals: 0), look.label)] : [])
    let pitch = lineHeight(look)
    let top = cell.center.y - pitch * Double(lines.count - 1) / 2
    return .stack(
      [.fill(.rectangle(cell), .color(ground))]
        + lines.enumerated().map { index, line in
          .text(
            Text(
              line.0, line.1, look.theme.ink, at: Point(cell.center.x, top + pitch * Double(index)),
              alignment: .middle, anchor: .center))
        }
    ).part("pair \(b) \(a)")
  }

  /// Blue for features that rise together, orange for those that go apart; both darken with the size of r,
  /// and the sign is written, so that a grey copy loses nothing.
  private func ground(_ r: Double?, _ look: Look) -> Color {
    guard let r else { return look.theme.tint }
    let hue = SegmentLook(segment: r < 0 ? 2 : 1, theme: look.theme).color
    return look.theme.tint.mixed(with: hue, 0.5 * r.magnitude)
  }
}
