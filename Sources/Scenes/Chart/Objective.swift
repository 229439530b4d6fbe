import Drawing

/// What an algorithm makes smaller, or larger, over a run: read off the trace once, drawn as far as a step
/// has come.
struct Objective: Sendable {
  let title: String
  let unitNote: String
  let fromZero: Bool
  /// For every step the point that it adds to the curve; `nil` where it adds none.
  let entries: [LineChart.Entry?]

  init(_ title: String, unitNote: String = "", fromZero: Bool, entries: [LineChart.Entry?]) {
    self.title = title
    self.unitNote = unitNote
    self.fromZero = fromZero
    self.entries = entries
  }

  func chart(_ look: Look) -> LineChart {
    LineChart(
      title: title, xTitle: "iteration", entries: entries.compactMap { $0 }, unitNote: unitNote,
      fromZero: fromZero, look: look)
  }

  /// The curve with what the steps up to this one add to it.
  func picture(upTo step: Int, in rect: Rect, _ look: Look) -> Picture {
    let shown = entries.prefix(step + 1).count { $0 != nil }
    return chart(look).picture(shown: shown, in: rect)
  }
}
