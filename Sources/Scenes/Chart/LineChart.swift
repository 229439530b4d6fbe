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
  let look: ChartStyle

  private var style: TextStyle { look.label }
  private var heading: TextStyle { look.heading }
  private var theme: Theme { look.theme }
  private var metrics: any TextMetrics { look.metrics }

  /// The chart with its first `shown` entries; the last of them is marked with its value.
  func picture(shown: Int, in rect: Rect) -> Picture {
    let em = style.size
    var parts: [Picture] = [
      .text(Text(title, heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top))
    ]
    let noteX = rect.left + metrics.width(title, heading) + em * 0.5
    if !unitNote.isEmpty && noteX + metrics.width(unitNote, style) <= rect.right {
      let baseline =
        rect.top
        + metrics.extent(
          of: title, style: heading, wrapWidth: nil, maximumLines: nil, lineHeight: 1.3
        ).baseline
      parts.append(.text(Text(unitNote, style, theme.muted, at: Point(noteX, baseline))))
    }
    let ticks = Ticks(in: domain, about: rect.height > em * 9 ? 4 : 2)
    let room = (ticks.labels.map { metrics.width($0, style) }.max() ?? 0) + em * 0.7
    let area = Rect(
      left: rect.left + room, top: rect.top + heading.size * 1.3 + em * 1.5, right: rect.right,
      bottom: rect.bottom - em * 2.7)
    let y = LinearScale(domain: domain, from: area.bottom, to: area.top)
    let x = LinearScale(domain: xDomain, from: area.left + em, to: area.right - em * 0.8)
    for (value, label) in zip(ticks.values, ticks.labels) {
      parts.append(
        .stroke(
          .segment(Point(area.left, y(value)), Point(area.right, y(value))),
          Stroke(theme.grid, width: em / 14)))
      parts.append(
        .text(
          Text(
            label, style, theme.muted, at: Point(area.left - em * 0.6, y(value)), alignment: .end,
            anchor: .center)))
    }
    parts += horizontalAxis(x, under: area)
    parts += curve(Array(entries.prefix(shown)), x, y, in: area)
    return .stack(parts).part("chart")
  }

  /// The whole curve as a figure, for a page.
  func printed(in rect: Rect, as subject: String, endingAt last: Double) -> Picture {
    let first = entries.first?.value ?? 0
    return picture(shown: entries.count, in: rect).figure(
      alt:
        "\(subject), from \(NumberText.rounded(first, significant: 4)) to \(NumberText.rounded(last, significant: 4))."
    )
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
    let em = style.size
    let count = max(1, Int((area.width / (em * 2)).rounded(.down)))
    let step = max(1, Ticks.roundStep(atLeast: (xDomain.upperBound - xDomain.lowerBound) / Double(count)))
    let first = xDomain.lowerBound.rounded(.up)
    var values = Array(stride(from: first, through: xDomain.upperBound, by: 1))
    if step > 1 { values = values.filter { $0.truncatingRemainder(dividingBy: step) == 0 || $0 == first } }
    return values.map {
      .text(
        Text(
          NumberText.fixed($0, decimals: 0), style, theme.muted, at: Point(x($0), area.bottom + em * 0.5),
          alignment: .middle, anchor: .top))
    } + [
      .text(
        Text(
          xTitle, style, theme.muted, at: Point(area.right, area.bottom + em * 1.65), alignment: .end,
          anchor: .top))
    ]
  }

  private func curve(_ shown: [Entry], _ x: LinearScale, _ y: LinearScale, in area: Rect) -> [Picture] {
    let em = style.size
    let points = shown.map { Point(x($0.x), y($0.value)) }
    guard let last = points.last, let entry = shown.last else { return [] }
    let accent = SegmentLook(segment: 1, theme: theme).color
    let majors = zip(points, shown).dropLast().filter { $0.1.isMajor }.map { $0.0 }
    let crowded = Double(entries.count) * em * 0.55 > area.width
    let label = NumberText.rounded(entry.value, significant: 4)
    let bold = TextStyle(size: em, weight: .bold, tabularDigits: true)
    let width = metrics.width(label, bold)
    // Beside the point while there is room to its right, then to its left; always over the curve, which falls.
    let leftmost = min(max(last.x + em * 0.5, area.left), area.right - width)
    return [
      .stroke(Path(through: points), Stroke(theme.ink, width: em / 8, cap: .round, join: .round)),
      crowded ? .empty : .points(majors, Marker(.circle, size: em * 0.58, fill: theme.ink)),
      .points([last], Marker(.circle, size: em * 0.66, fill: accent)),
      .text(Text(label, bold, accent, at: Point(leftmost, last.y - em * 0.5), anchor: .bottom)),
    ]
  }
}
