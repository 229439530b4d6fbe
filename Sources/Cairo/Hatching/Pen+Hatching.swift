import CCairo
import Drawing

extension Pen {
  /// Fills a path with a hatch drawn line by line, as a page wants it.
  func fill(_ path: Path, _ hatch: Hatch, at placement: Placement) {
    guard outline(path, at: placement, grid: nil) else { return }
    cairo_save(cairo)
    setColor(hatch.ground)
    cairo_fill_preserve(cairo)
    cairo_clip(cairo)
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(cairo, &left, &top, &right, &bottom)
    self.hatch(
      HatchLines(hatch, scale: placement.scale), hatch.ink,
      over: Rect(left: left, top: top, right: right, bottom: bottom), from: placement.shift)
    cairo_restore(cairo)
  }

  /// Draws the lines of a hatch over a rectangle.
  func hatch(_ lines: HatchLines, _ ink: Color, over rect: Rect, from origin: Point) {
    let path = lines.path(over: rect, from: origin)
    if lines.directions == [.points] {
      fill(path, ink, at: Placement())
    } else {
      stroke(path, Stroke(ink, width: lines.width), at: Placement())
    }
  }
}
