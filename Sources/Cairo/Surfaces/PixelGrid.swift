import Drawing

/// The places where an upright line is sharp: an axis or a bar whose edges lie between pixels is as crisp as
/// the letters beside it, and two areas that meet do so without a seam.
struct PixelGrid {
  /// Where the grid lies within a pixel.
  private var offset: Double

  /// Whole pixels, for the edges of an area.
  static let edges = PixelGrid(offset: 0)

  /// The middles of lines so wide, one of whose edges then lies on a whole pixel.
  static func middles(of width: Double) -> PixelGrid {
    PixelGrid(offset: max(1, width) / 2)
  }

  func nearest(to point: Point) -> Point { Point(nearest(to: point.x), nearest(to: point.y)) }

  private func nearest(to value: Double) -> Double { (value - offset).rounded() + offset }
}

extension Path {
  /// Whether the path consists of lines that run along the axes.
  var isUpright: Bool {
    var last: Point?
    var start: Point?
    for element in elements {
      switch element {
      case .move(let point): (last, start) = (point, point)
      case .line(let point):
        guard let from = last, from.x == point.x || from.y == point.y else { return false }
        last = point
      case .curve: return false
      case .close:
        guard let from = last, let to = start, from.x == to.x || from.y == to.y else { return false }
        last = start
      }
    }
    return true
  }
}
