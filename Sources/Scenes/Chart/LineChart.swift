import Drawing
import Words

/// A curve that grows with the steps: what an algorithm makes smaller, or larger.
struct LineChart: Sendable {
  /// One point of the curve.
  struct Entry: Hashable, Sendable {
    /// Along the horizontal axis.
    var x: Double
    var value: Double
    /// Whether it stands for a step of its own iteration number, and gets a full mark.
    var isMajor: Bool
  }

  let title: String
  let xTitle: String
  let entries: [Entry]
  /// What is left of the title, in a quieter style.
  let unitNote: String
  /// Whether the vertical axis starts at zero.
  let fromZero: Bool
  let look: Look

  private var em: Double { look.em }
  private var theme: Theme { look.theme }

  /// The chart with its first `shown` entries; the last of them is marked with its value.
  func picture(shown: Int, in rect: Rect) -> Picture {
    let line = look.line(title, in: rect)
    let ticks = Ticks(in: domain, about: rect.height > em * 9 ? 4 : 2)
    let area = Rect(
      left: rect.left + look.widest(ticks.labels) + em * 0.7,
      top: rect.top + look.heading.size * 1.3 + em * 1.5, right: rect.right, bottom: rect.bottom - em * 2.7)
    let y = LinearScale(domain: domain, from: area.bottom, to: area.top)
    let x = LinearScale(domain: xDomain, from: area.left + em, to: area.right - em * 0.8)
    return .stack(
      [
        line.title, line.note(unitNote, at: line.end + em * 0.5, before: rect.right) ?? .empty,
        Axis(.upright, y, ticks, look: look)
          .ruled(from: area.left, to: area.right, gap: em * 0.6, width: em / 14),
      ] + horizontalAxis(x, under: area) + curve(Array(entries.prefix(shown)), x, y, in: area)
    ).part("chart")
  }

  /// The whole curve as a figure, for a page.
  func printed(in rect: Rect, as subject: String, endingAt last: Double) -> Picture {
    let ends = [entries.first?.value ?? 0, last].map { NumberText.rounded($0, significant: 4) }
    return picture(shown: entries.count, in: rect)
      .figure(alt: "\(subject), from \(ends[0]) to \(ends[1]).")
  }

  private var domain: ClosedRange<Double> {
    let values = entries.map { $0.value }
    let low = fromZero ? 0 : values.min() ?? 0
    let high = max(values.max() ?? 1, low)
    return Ticks.rounded(low...(high > low ? high : low + 1), about: 4)
  }

  private var xDomain: ClosedRange<Double> {
    let last = entries.map { $0.x }.max() ?? 1
    return (entries.map { $0.x }.min() ?? 1)...max(last, 2)
  }

  private func horizontalAxis(_ x: LinearScale, under area: Rect) -> [Picture] {
    let count = max(1, Int((area.width / (em * 2)).rounded(.down)))
    let step = max(1, Ticks.roundStep(atLeast: (xDomain.upperBound - xDomain.lowerBound) / Double(count)))
    let first = xDomain.lowerBound.rounded(.up)
    var values = Array(stride(from: first, through: xDomain.upperBound, by: 1))
    if step > 1 { values = values.filter { $0.truncatingRemainder(dividingBy: step) == 0 || $0 == first } }
    let axis = Axis(
      .across, x, ticks: values.map { Axis.Tick($0, NumberText.fixed($0, decimals: 0)) }, look: look)
    let title = Text(
      xTitle, look.label, theme.muted, at: Point(area.right, area.bottom + em * 1.65), alignment: .end,
      anchor: .top)
    return axis.numbers(at: area.bottom + em * 0.5) + [.text(title)]
  }

  private func curve(_ shown: [Entry], _ x: LinearScale, _ y: LinearScale, in area: Rect) -> [Picture] {
    let points = shown.map { Point(x($0.x), y($0.value)) }
    guard let last = points.last, let entry = shown.last else { return [] }
    let majors = zip(points, shown).dropLast().filter { $0.1.isMajor }.map { $0.0 }
    let crowded = Double(entries.count) * em * 0.55 > area.width
    let label = NumberText.rounded(entry.value, significant: 4)
    let bold = TextStyle(size: em, weight: .bold, tabularDigits: true)
    let width = look.metrics.width(label, bold)
    // Beside the point while there is room to its right, then to its left; always over the curve, which
    // falls.
    let leftmost = min(max(last.x + em * 0.5, area.left), area.right - width)
    return [
      .stroke(Path(through: points), Stroke(theme.ink, width: em / 8, cap: .round, join: .round)),
      crowded ? .empty : .points(majors, Marker(.circle, size: em * 0.58, fill: theme.ink)),
      .points([last], Marker(.circle, size: em * 0.66, fill: look.accent)),
      .text(Text(label, bold, look.accent, at: Point(leftmost, last.y - em * 0.5), anchor: .bottom)),
    ]
  }
}
