import Drawing

/// A bar for every kind of things counted, from zero, with its number beside it.
package struct CountBars: Sendable {
  package struct Bar: Hashable, Sendable {
    package var name: String
    package var value: Double
    /// What is written at the bar's end.
    package var label: String

    package init(name: String, value: Double, label: String) {
      self.name = name
      self.value = value
      self.label = label
    }
  }

  package let title: String
  package let bars: [Bar]

  package init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// The least height in which all bars can be told apart.
  package func leastHeight(_ style: ChartStyle) -> Double {
    2.6 * style.heading.size + 1.5 * style.em * Double(bars.count)
  }

  package func picture(in rect: Rect, style: ChartStyle) -> Picture {
    let title = style.title(title, in: rect)
    let top = rect.top + title.height + 0.6 * style.em
    let pitch = min(2.6 * style.em, (rect.bottom - top) / Double(max(1, bars.count)))
    let widest = bars.map { style.metrics.width($0.name, style.label) }.max() ?? 0
    let names = min(widest + 1, 0.4 * rect.width)
    let left = rect.left + names + 0.8 * style.em
    let labels = (bars.map { style.metrics.width($0.label, style.label) }.max() ?? 0) + 0.7 * style.em
    let scale = LinearScale(
      domain: 0...max(bars.map { $0.value }.max() ?? 0, .leastNormalMagnitude), from: left,
      to: max(left, rect.right - labels))
    var parts = [title.picture]
    for (index, bar) in bars.enumerated() {
      let middle = top + pitch * (Double(index) + 0.5)
      let end = scale(bar.value)
      let shape = Rect(left: left, top: middle - 0.34 * pitch, right: end, bottom: middle + 0.34 * pitch)
      parts.append(
        .text(
          Text(
            bar.name, style.label, style.theme.ink, at: Point(left - 0.8 * style.em, middle), alignment: .end,
            anchor: .center, wrapWidth: names + 0.5, maximumLines: 1)))
      if end > left { parts.append(.fill(.rectangle(shape), .color(style.area)).part("bar")) }
      parts.append(
        .text(
          Text(
            bar.label, style.label, style.theme.ink, at: Point(end + 0.6 * style.em, middle), anchor: .center
          )))
    }
    return .stack(parts).part("counts")
  }
}
