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
  package func leastHeight(_ look: Look) -> Double {
    2.6 * look.heading.size + 1.5 * look.em * Double(bars.count)
  }

  package func picture(in rect: Rect, look: Look) -> Picture {
    let title = look.title(title, in: rect)
    let top = rect.top + title.height + 0.6 * look.em
    let pitch = min(2.6 * look.em, (rect.bottom - top) / Double(max(1, bars.count)))
    let widest = look.widest(bars.map { $0.name })
    let names = min(widest + 1, 0.4 * rect.width)
    let left = rect.left + names + 0.8 * look.em
    let labels = look.widest(bars.map { $0.label }) + 0.7 * look.em
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
            bar.name, look.label, look.theme.ink, at: Point(left - 0.8 * look.em, middle), alignment: .end,
            anchor: .center, wrapWidth: names + 0.5, maximumLines: 1)))
      if end > left { parts.append(.fill(.rectangle(shape), .color(look.area)).part("bar")) }
      parts.append(
        .text(
          Text(
            bar.label, look.label, look.theme.ink, at: Point(end + 0.6 * look.em, middle), anchor: .center
          )))
    }
    return .stack(parts).part("counts")
  }
}
