import Drawing
import Scenes

/// A figure with the caption under it, in a column of a grid.
struct FigurePanel: Sendable {
  let leastHeight: Double
  let stretch: Double
  let caption: String
  let draw: @Sendable (Rect, Look) -> Picture

  init(
    leastHeight: Double, stretch: Double = 0, caption: String,
    draw: @escaping @Sendable (Rect, Look) -> Picture
  ) {
    self.leastHeight = leastHeight
    self.stretch = stretch
    self.caption = caption
    self.draw = draw
  }

  /// The panel so wide, its figure so high.
  func block(width: Double, height: Double, _ look: Look, by compositor: Compositor) -> Block {
    let words = caption
    let figure = Block.figure(width: width, height: height) { draw($0, look).figure(alt: words) }
    return .column(
      [
        figure,
        compositor.paragraph(
          caption, PageStyle.small, color: compositor.style.theme.muted, width: width, lineHeight: 1.3),
      ], spacing: 6)
  }
}

/// Panels side by side, two in a row; a last one without a neighbor is as wide as the page.
struct PanelGrid {
  let panels: [FigurePanel]
  let compositor: Compositor
  let look: Look

  private static let gap = 26.0

  /// The rows, each in one piece; the heading stays with the first.
  func parts(under heading: Block, space: Double) -> [PageFill.Part] {
    stride(from: 0, to: panels.count, by: 2).map { start in
      let row = Array(panels[start..<min(start + 2, panels.count)])
      let head = start == 0 ? [heading, .space(8)] : []
      return PageFill.Part(space: start == 0 ? space : 20, stretch: row.map(\.stretch).max() ?? 0) { more in
        .column(head + [block(row, more: more)])
      }
    }
  }

  private func block(_ row: [FigurePanel], more: Double) -> Block {
    let height = (row.map(\.leastHeight).max() ?? 0) + more
    let width = (compositor.width - Self.gap * Double(row.count - 1)) / Double(row.count)
    return .row(
      row.map { $0.block(width: width, height: height, look, by: compositor) }, spacing: Self.gap)
  }
}
