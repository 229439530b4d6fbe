import CCairo
import Drawing

/// One repetition of a hatch as pixels. Its sides are whole numbers of pixels, so that all lines of an area
/// look alike, and areas are filled with it as fast as with a color.
final class HatchTile {
  struct Key: Hashable {
    var hatch: Hatch
    var scale: Double
  }

  private let image: ImageSurface

  var weight: Int { image.byteCount }

  init(_ key: Key) throws(RenderError) {
    let hatch = key.hatch
    let exact = HatchLines(hatch, scale: key.scale)
    // Staggered rows need a middle.
    let unit = exact.directions == [.points] ? 2.0 : 1
    let period = exact.directions.isEmpty ? 1 : max(2, (exact.period / unit).rounded() * unit)
    var lines = exact.with(period: min(period, 1024))
    let upright = exact.directions.contains(.horizontal) || exact.directions.contains(.vertical)
    if upright { lines.width = max(1, lines.width.rounded()) }
    let side = Int(min(period, 1024))
    image = try ImageSurface(.translucent, width: side, height: side)

    let pen = try Pen(on: image.pointer, keepingToPixels: false)
    let tile = Rect(x: 0, y: 0, width: Double(side), height: Double(side))
    pen.fill(.rectangle(tile), hatch.ground, at: Placement())
    pen.hatch(lines, hatch.ink, over: tile, from: upright ? Point(lines.width / 2, lines.width / 2) : .zero)
    try check(cairo_status(pen.cairo))
  }

  /// Makes the tile what areas are filled with, starting from a point of the surface.
  func setSource(of pen: Pen, from origin: Point) {
    let pattern = cairo_pattern_create_for_surface(image.pointer)
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    var matrix = cairo_matrix_t()
    let side = Double(image.width)
    cairo_matrix_init_translate(
      &matrix, -origin.x.rounded().truncatingRemainder(dividingBy: side),
      -origin.y.rounded().truncatingRemainder(dividingBy: side))
    cairo_pattern_set_matrix(pattern, &matrix)
    cairo_set_source(pen.cairo, pattern)
    cairo_pattern_destroy(pattern)
  }
}
