import Drawing

/// Which k each of several judges names: a line each with a dot on a shared axis of k.
package struct KVotes: Sendable {
  /// One line.
  package struct Line: Hashable, Sendable {
    package var name: String
    /// `nil` for none.
    package var clusters: Int?
    /// What stands at the right end.
    package var note: String
    /// Whether it counts.
    package var isMuted: Bool

    package init(_ name: String, clusters: Int?, note: String = "", isMuted: Bool = false) {
      self.name = name
      self.clusters = clusters
      self.note = note
      self.isMuted = isMuted
    }
  }

  package let title: String
  package let lines: [Line]
  package let range: ClosedRange<Int>
  /// The k whose column stands out.
  package let chosen: Int?
  package let look: Look

  package init(_ title: String, lines: [Line], range: ClosedRange<Int>, chosen: Int?, look: Look) {
    self.title = title
    self.lines = lines
    self.range = range
    self.chosen = chosen
    self.look = look
  }

  private var em: Double { look.label.size }
  private var theme: Theme { look.theme }
  private var headHeight: Double { title.isEmpty ? 0 : look.heading.size * 1.3 + em * 0.5 }
  private static let pitch = 1.42

  /// The height that all lines need.
  package var height: Double {
    headHeight + Double(lines.count) * Self.pitch * em + KAxis.height(look.label) + em * 0.3
  }

  /// As many lines as fit.
  package func picture(in rect: Rect) -> Picture {
    let space = rect.height - headHeight - KAxis.height(look.label) - em * 0.3
    let fitting = max(0, min(lines.count, Int(space / (Self.pitch * em) + 1e-9)))
    let shown = lines.prefix(fitting)
    let names = shown.map { look.metrics.width($0.name, look.label) }.max() ?? 0
    let notes = shown.map { look.metrics.width($0.note, look.label) }.max() ?? 0
    let top = rect.top + headHeight
    let left = min(rect.left + names + em, rect.left + rect.width * 0.55)
    let area = Rect(
      left: left, top: top, right: rect.right - (notes > 0 ? notes + em * 0.8 : 0),
      bottom: top + Double(fitting) * Self.pitch * em)
    let x = KAxis(range, left: area.left, right: area.right, look: look)
    var parts: [Picture] = []
    if !title.isEmpty {
      parts.append(
        .text(
          Text(
            title, look.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top,
            wrapWidth: rect.width, maximumLines: 1)))
    }
    if let chosen, range.contains(chosen) {
      let band = Rect(
        left: x(chosen) - em * 0.75, top: area.top, right: x(chosen) + em * 0.75, bottom: area.bottom)
      parts.append(.fill(.rectangle(band, radius: em * 0.2), .color(theme.grid)))
    }
    for (order, line) in shown.enumerated() {
      parts.append(self.line(line, at: top + (Double(order) + 0.5) * Self.pitch * em, x, in: area, rect))
    }
    parts.append(
      x.picture(
        top: area.bottom + em * 0.3, marked: Set(chosen.map { [$0] } ?? []), title: area.left - em * 0.9))
    return .stack(parts).part("votes")
  }

  private func line(_ line: Line, at y: Double, _ x: KAxis, in area: Rect, _ rect: Rect) -> Picture {
    let color = line.isMuted ? theme.muted : theme.ink
    var parts: [Picture] = [
      .stroke(
        .segment(Point(area.left, y), Point(area.right, y)), Stroke(theme.grid, width: em / 14)),
      .text(
        Text(
          line.name, look.label, color, at: Point(rect.left, y), anchor: .center,
          wrapWidth: area.left - rect.left - em * 0.5, maximumLines: 1)),
    ]
    if let clusters = line.clusters, range.contains(clusters) {
      parts.append(
        .points(
          [Point(x(clusters), y)],
          Marker(
            .circle, size: em * 0.72, fill: line.isMuted ? theme.paper : theme.ink, outline: color,
            outlineWidth: em / 10)))
    } else {
      let words = "none"
      let width = look.metrics.width(words, look.label)
      parts.append(
        .fill(
          .rectangle(Rect(x: area.left, y: y - em * 0.6, width: width + em * 0.6, height: em * 1.2)),
          .color(theme.paper)))
      parts.append(
        .text(Text(words, look.label, theme.muted, at: Point(area.left + em * 0.2, y), anchor: .center)))
    }
    if !line.note.isEmpty {
      parts.append(
        .text(
          Text(line.note, look.label, color, at: Point(rect.right, y), alignment: .end, anchor: .center)))
    }
    return .stack(parts)
  }
}
