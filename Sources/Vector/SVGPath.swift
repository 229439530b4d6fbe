import Drawing

extension Path {
  /// The strokes of the pen as SVG writes them; nil where there is nothing to draw, or a point is no number.
  func data(at place: SVGPlace) -> String? {
    guard !elements.isEmpty else { return nil }
    var data = ""
    func add(_ letter: String, _ points: [Point]) -> Bool {
      var separator = letter
      for point in points {
        guard let point = place(point) else { return false }
        data += separator + SVGNumber.text(point.x) + " " + SVGNumber.text(point.y)
        separator = " "
      }
      return true
    }
    func close() -> Bool {
      data += "Z"
      return true
    }
    for element in elements {
      let isDrawn =
        switch element {
        case .move(let point): add("M", [point])
        case .line(let point): add("L", [point])
        case .curve(let a, let b, let point): add("C", [a, b, point])
        case .close: close()
        }
      if !isDrawn { return nil }
    }
    return data
  }
}

/// The outline of a mark, seen from where it begins: the same text for every place that the mark stands at.
struct MarkOutline {
  /// From the middle of the mark to where its outline begins.
  private let start: Point
  private let strokes: String

  init(_ marker: Marker, scale: Double) {
    var strokes = ""
    var start = Point.zero
    var (x, y): (Int64, Int64) = (0, 0)
    // Steps between rounded points: their errors don't add up.
    func add(_ letter: String, _ points: [Point]) {
      var separator = letter
      let from = (x, y)
      for point in points {
        (x, y) = (SVGNumber.hundredths(point.x - start.x), SVGNumber.hundredths(point.y - start.y))
        strokes += separator + SVGNumber.text(ofHundredths: x - from.0) + " "
        strokes += SVGNumber.text(ofHundredths: y - from.1)
        separator = " "
      }
    }
    for element in marker.path().elements {
      switch element {
      case .move(let point): start = point * scale
      case .line(let point): add("l", [point * scale])
      case .curve(let a, let b, let point): add("c", [a * scale, b * scale, point * scale])
      case .close: strokes += "z"
      }
    }
    self.start = start
    self.strokes = strokes
  }

  /// The outline around a point.
  func data(around center: Point) -> String {
    "M" + SVGNumber.text(center.x + start.x) + " " + SVGNumber.text(center.y + start.y) + strokes
  }
}
