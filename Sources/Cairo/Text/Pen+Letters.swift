import CCairo
import CPango
import Drawing

extension Pen {
  /// Draws lines of letters as outlines, each at exactly its place.
  func letters(_ text: PlacedText, at placement: Placement, _ color: Color) {
    cairo_new_path(cairo)
    each(text, at: placement) { pango_cairo_layout_line_path(cairo, $0) }
    setColor(color)
    cairo_fill(cairo)
  }

  /// Writes lines of letters as text, which can be selected and searched.
  func write(_ text: PlacedText, at placement: Placement, _ color: Color) {
    setColor(color)
    each(text, at: placement) { pango_cairo_show_layout_line(cairo, $0) }
  }

  /// Calls the body for every line with the surface moved and scaled to the line's start.
  private func each(
    _ text: PlacedText, at placement: Placement, body: (UnsafeMutablePointer<PangoLayoutLine>) -> Void
  ) {
    for (line, start) in zip(text.layout.lines, text.starts) {
      guard let place = placement(start) else { continue }
      cairo_save(cairo)
      cairo_translate(cairo, place.x, place.y)
      cairo_scale(cairo, placement.scale, placement.scale)
      cairo_move_to(cairo, 0, 0)
      body(line.pointer)
      cairo_restore(cairo)
    }
  }
}
