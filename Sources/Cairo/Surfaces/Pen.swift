import CCairo
import Drawing

/// Draws paths on a surface, owned. What has no finite place or no width leaves no mark.
final class Pen {
  let cairo: OpaquePointer
  /// Whether upright lines and edges keep to whole pixels.
  private let keepsToPixels: Bool

  init(on surface: OpaquePointer, keepingToPixels: Bool) throws(RenderError) {
    cairo = cairo_create(surface)
    keepsToPixels = keepingToPixels
    try check(cairo_status(cairo))
  }

  deinit { cairo_destroy(cairo) }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.opacity)
  }

  func fill(_ path: Path, _ color: Color, at placement: Placement) {
    guard outline(path, at: placement, grid: keepsToPixels ? .edges : nil) else { return }
    setColor(color)
    cairo_fill(cairo)
  }

  func stroke(_ path: Path, _ stroke: Stroke, at placement: Placement) {
    let width = stroke.width * placement.scale
    guard width > 0 && width.isFinite else { return }
    guard outline(path, at: placement, grid: keepsToPixels ? .middles(of: width) : nil) else { return }
    setColor(stroke.color)
    cairo_set_line_width(cairo, width)
    cairo_set_line_cap(cairo, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(cairo, stroke.join == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    setDashes(stroke.dashes.map { $0 * placement.scale })
    cairo_stroke(cairo)
  }

  /// Dashes that Cairo would refuse, or that are too short to be seen, are a solid line.
  func setDashes(_ dashes: [Double]) {
    let total = dashes.reduce(0, +)
    let drawable = total > 0.25 && total.isFinite && dashes.allSatisfy { $0 >= 0 }
    cairo_set_dash(cairo, dashes, drawable ? Int32(clamping: dashes.count) : 0, 0)
  }

  /// Makes a path the current one; `false` if there is nothing to draw.
  func outline(_ path: Path, at placement: Placement, grid: PixelGrid?) -> Bool {
    cairo_new_path(cairo)
    guard !path.elements.isEmpty else { return false }
    let grid = path.isUpright ? grid : nil
    func place(_ point: Point) -> Point? {
      placement(point).map { grid?.nearest(to: $0) ?? $0 }
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        guard let point = place(point) else { return false }
        cairo_move_to(cairo, point.x, point.y)
      case .line(let point):
        guard let point = place(point) else { return false }
        cairo_line_to(cairo, point.x, point.y)
      case .curve(let control1, let control2, let end):
        guard let a = place(control1), let b = place(control2), let c = place(end) else { return false }
        cairo_curve_to(cairo, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close: cairo_close_path(cairo)
      }
    }
    return true
  }
}
