import CCairo
import Drawing

extension Pen {
  /// Fills a mark and draws its outline.
  func mark(_ marker: Marker, at center: Point, in placement: Placement) {
    let path = marker.path(at: center)
    if let fill = marker.fill, outline(path, at: placement, grid: nil) {
      setColor(fill)
      cairo_fill(cairo)
    }
    if let color = marker.outline, setOutline(marker, placement.scale),
      outline(path, at: placement, grid: nil)
    {
      setColor(color)
      cairo_stroke(cairo)
    }
  }

  /// The rectangle around the ink of a mark, seen from its center.
  func ink(of marker: Marker, scale: Double) -> Rect {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    if outline(marker.path(), at: Placement(scale: scale), grid: nil) {
      if marker.outline != nil && setOutline(marker, scale) {
        cairo_stroke_extents(cairo, &left, &top, &right, &bottom)
      } else {
        cairo_fill_extents(cairo, &left, &top, &right, &bottom)
      }
    }
    cairo_new_path(cairo)
    return Rect(left: left, top: top, right: right, bottom: bottom)
  }

  /// Prepares for the outline of a mark; `false` if it has no width.
  private func setOutline(_ marker: Marker, _ scale: Double) -> Bool {
    let width = marker.outlineWidth * scale
    guard width > 0 && width.isFinite else { return false }
    cairo_set_line_width(cairo, width)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER)
    setDashes([])
    return true
  }
}
