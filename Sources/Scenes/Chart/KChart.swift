import Drawing
import Words

/// A criterion by k: one curve or several over the numbers of clusters, what it suggests marked.
package struct KChart: Sendable {
  /// One curve. What is undefined is `nil`, and a gap in the curve.
  package struct Series: Hashable, Sendable {
    /// Written at its end, where there are several.
    package var name: String?
    /// For every k of the range.
    package var values: [Double?]
    /// How far each may be from the true one, up and down; none for no bars.
    package var errors: [Double?]
    /// What it suggests.
    package var suggestions: Set<Int>

    package init(
      _ name: String? = nil, values: [Double?], errors: [Double?] = [], suggestions: Set<Int> = []
    ) {
      self.name = name
      self.values = values
      self.errors = errors
      self.suggestions = suggestions
    }
  }

  package var title: String
  /// What the values are measured in, if that has a name.
  package var unit = ""
  package let range: ClosedRange<Int>
  package var series: [Series]
  /// Whether the vertical axis starts at zero.
  package var fromZero: Bool
  /// Whether the line from the first to the last point is drawn, with the knee's distance from it.
  package var hasChord = false
  /// The curves' highest and lowest value if charts are to be comparable.
  package var domain: ClosedRange<Double>?
  package let look: Look

  package init(
    _ title: String, unit: String = "", range: ClosedRange<Int>, series: [Series], fromZero: Bool,
    hasChord: Bool = false, look: Look
  ) {
    self.title = title
    self.unit = unit
    self.range = range
    self.series = series
    self.fromZero = fromZero
    self.hasChord = hasChord
    self.look = look
  }

  private var em: Double { look.label.size }
  private var theme: Theme { look.theme }

  /// The ends of the vertical axis.
  package var ends: ClosedRange<Double> {
    if let domain { return domain }
    let values = series.flatMap { series in
      series.values.indices.flatMap { index -> [Double] in
        guard let value = series.values[index] else { return [] }
        let error = series.errors.isEmpty ? 0 : series.errors[index] ?? 0
        return [value - error, value + error]
      }
    }
    let low = min(values.min() ?? 0, fromZero ? 0 : .infinity)
    let high = max(values.max() ?? 1, fromZero ? 0 : -.infinity)
    return Ticks.rounded(low...(high > low ? high : low + 1), about: 3)
  }

  private func ticks(_ height: Double) -> Ticks { Ticks(in: ends, about: height > em * 10 ? 4 : 2) }

  /// The room that the vertical numbers need left of the plot, at any height.
  package var leftRoom: Double {
    let labels = ticks(0).labels + ticks(.infinity).labels
    return look.widest(labels) + em * 0.7
  }

  /// The room that the names of the curves need right of the plot.
  package var rightRoom: Double {
    let names = series.compactMap { $0.name }
    return names.isEmpty ? 0 : look.widest(names) + em * 0.9
  }

  /// The chart in a place.
  ///
  /// - Parameters:
  ///   - leftRoom: the room left of the plot, if it is to be the same for several charts.
  ///   - reached: the largest k whose values are drawn; all where there is none.
  ///   - current: the k that is looked at; its value is written beside it.
  package func picture(in rect: Rect, leftRoom: Double? = nil, reached: Int? = nil, current: Int? = nil)
    -> Picture
  {
    let top = rect.top + look.heading.size * 1.3 + em * (current == nil ? 0.9 : 1.5)
    let area = Rect(
      left: rect.left + (leftRoom ?? self.leftRoom), top: top, right: rect.right - rightRoom,
      bottom: rect.bottom - KAxis.height(look.label) - em * 0.4)
    let y = LinearScale(domain: ends, from: area.bottom, to: area.top)
    let x = KAxis(range, left: area.left, right: area.right, look: look)
    let shown = range.filter { $0 <= reached ?? range.upperBound }.count
    let marked = reached == nil ? series.reduce(into: Set<Int>()) { $0.formUnion($1.suggestions) } : []
    let axis = Axis(.upright, y, ticks(area.height), look: look)
    var parts = [
      heading(in: rect), axis.ruled(from: area.left, to: area.right, gap: em * 0.6, width: em / 14),
    ]
    if hasChord { parts.append(chord(x, y)) }
    for (order, curve) in series.enumerated() {
      parts.append(self.curve(curve, order: order, shown: shown, marks: reached == nil, x, y))
    }
    parts.append(names(y, in: area))
    if let current { parts.append(point(current, x, y, in: area)) }
    parts.append(
      x.picture(
        top: area.bottom + em * 0.4, marked: marked, current: current,
        title: area.left - (leftRoom ?? self.leftRoom)))
    return .stack(parts).part("chart")
  }

  private func heading(in rect: Rect) -> Picture {
    let line = look.line(title, in: rect)
    return .stack([line.title, line.note(unit, at: line.end + em * 0.5, before: rect.right) ?? .empty])
  }

  /// The dashes of the first to the fourth curve.
  private func dashes(_ order: Int) -> [Double] {
    [[], [em * 0.7, em * 0.4], [em * 0.18, em * 0.3], [em * 0.7, em * 0.3, em * 0.18, em * 0.3]][order % 4]
  }

  private func curve(
    _ curve: Series, order: Int, shown: Int, marks: Bool, _ x: KAxis, _ y: LinearScale
  ) -> Picture {
    var line = Path()
    var bars = Path()
    var dots: [Point] = []
    var rings: [Point] = []
    let drawn = Array(zip(range, curve.values).prefix(shown))
    for (index, (k, value)) in drawn.enumerated() {
      guard let value else { continue }
      let point = Point(x(k), y(value))
      let follows = index > 0 && drawn[index - 1].1 != nil
      let leads = index + 1 < drawn.count && drawn[index + 1].1 != nil
      if follows { line.line(to: point) } else { line.move(to: point) }
      // Where several curves cross, dots would hide them; but a lone point is nothing but its dot.
      if series.count == 1 || !(follows || leads) { dots.append(point) }
      if marks && curve.suggestions.contains(k) { rings.append(point) }
      if !curve.errors.isEmpty, let error = curve.errors[k - range.lowerBound] {
        bars = bars + errorBar(Point(x(k), y(value - error)), Point(x(k), y(value + error)))
      }
    }
    let size = Double(range.count) * em * 0.7 > x.scale.end - x.scale.start ? em * 0.3 : em * 0.42
    return .stack([
      .stroke(bars, Stroke(theme.ink, width: em / 11)),
      .stroke(
        line,
        Stroke(
          theme.ink, width: em / (series.count > 1 ? 10 : 8), dashes: dashes(order), cap: .butt, join: .round)
      ),
      .points(dots, Marker(.circle, size: size, fill: theme.ink)),
      .points(
        rings,
        Marker(
          .circle, size: em * (series.count > 1 ? 0.7 : 0.95), fill: theme.paper, outline: theme.ink,
          outlineWidth: em / 7)),
    ])
  }

  private func errorBar(_ low: Point, _ high: Point) -> Path {
    let half = em * 0.22
    return .segment(low, high) + .segment(low - Point(half, 0), low + Point(half, 0))
      + .segment(high - Point(half, 0), high + Point(half, 0))
  }

  /// The line from the first to the last point of the first curve, and from it down to the knee.
  private func chord(_ x: KAxis, _ y: LinearScale) -> Picture {
    let values = series[0].values.prefix { $0 != nil }.compactMap { $0 }
    guard values.count > 2, let first = values.first, let last = values.last else { return .empty }
    let end = range.lowerBound + values.count - 1
    var drop = Path()
    for k in series[0].suggestions where k > range.lowerBound && k < end {
      let share = Double(k - range.lowerBound) / Double(values.count - 1)
      drop =
        drop
        + .segment(
          Point(x(k), y(first + (last - first) * share)), Point(x(k), y(values[k - range.lowerBound])))
    }
    return .stack([
      .stroke(
        .segment(Point(x(range.lowerBound), y(first)), Point(x(end), y(last))),
        Stroke(theme.muted, width: em / 12, dashes: [em * 0.5, em * 0.35])),
      .stroke(drop, Stroke(theme.ink, width: em / 9)),
    ])
  }

  /// The names of the curves at their ends, moved apart.
  private func names(_ y: LinearScale, in area: Rect) -> Picture {
    let named = series.compactMap { series in
      series.name.map { (name: $0, value: series.values.last { $0 != nil } ?? nil) }
    }.filter { $0.value != nil }
    let places = spread(
      named.map { y($0.value ?? 0) }, lengths: named.map { _ in em * 1.15 },
      in: area.top - em...area.bottom + em * 0.3)
    return .stack(
      zip(named, places).map { entry, place in
        .text(
          Text(entry.name, look.label, theme.ink, at: Point(area.right + em * 0.3, place), anchor: .center))
      })
  }

  /// The value of the k that is looked at.
  private func point(_ k: Int, _ x: KAxis, _ y: LinearScale, in area: Rect) -> Picture {
    guard range.contains(k), let value = series[0].values[k - range.lowerBound] else { return .empty }
    let bold = TextStyle(size: em, weight: .bold, tabularDigits: true)
    let label = NumberText.rounded(value, significant: value.magnitude < 1 ? 3 : 4)
    let width = look.metrics.width(label, bold)
    let at = Point(x(k), y(value))
    let before = series[0].values[..<(k - range.lowerBound)].last ?? nil
    // Right of a falling curve, over a rising one.
    let wanted = before.map { $0 > value } ?? false ? at.x + width / 2 + em * 0.2 : at.x
    let middle = min(max(wanted, area.left + width / 2), area.right - width / 2)
    let plate = Rect(
      x: middle - width / 2 - em * 0.1, y: at.y - em * 1.75, width: width + em * 0.2, height: em * 1.2)
    return .stack([
      .points([at], Marker(.circle, size: em * 0.72, fill: look.accent)),
      .fill(.rectangle(plate), .color(theme.paper.opacity(0.82))),
      .text(
        Text(
          label, bold, look.accent, at: Point(middle, at.y - em * 0.5), alignment: .middle, anchor: .bottom)),
    ])
  }
}
