import Drawing

extension CharacterPainter {
  /// Areas in a color near the paper's become tinted grounds, others blocks, which show without color.
  mutating func fill(_ outlines: [Polyline], _ paint: Paint) {
    let color: Color =
      switch paint {
      case .color(let color): color
      case .hatch(let hatch): hatch.ground
      }
    let area = FilledArea(outlines)
    let isSolid = contrast(color) >= 0.5
    for row in rows(from: area.bounds.top, to: area.bounds.bottom) {
      for column in columns(from: area.bounds.left, to: area.bounds.right) {
        if isSolid {
          guard let block = block(of: area, row: row, column: column) else { continue }
          put(block, row: row, column: column, CharacterStyle(foreground: color), as: .line)
        } else if area.contains(center(row: row, column: column)) {
          tint(row: row, column: column, color)
        }
      }
    }
  }

  /// The block that covers about the part of a cell that the area does: in eighths from the left or from the
  /// bottom.
  private func block(of area: FilledArea, row: Int, column: Int) -> Glyph? {
    let corner = Point(Double(column), Double(row) * CellMetrics.rowHeight)
    let middle = center(row: row, column: column)
    let eighths = (0..<8).map { (Double($0) + 0.5) / 8 }
    let across = eighths.filter { area.contains(Point(corner.x + $0, middle.y)) }
    let x = corner.x + (across.first ?? 0.5)
    let up = eighths.count { area.contains(Point(x, corner.y + $0 * CellMetrics.rowHeight)) }
    let fromLeft: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    let fromBottom: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    if up == 8, !across.isEmpty { return .glyph(fromLeft[across.count - 1]) }
    if up > 0 { return .glyph(fromBottom[up - 1]) }
    return nil
  }

  /// A line that is wider than a cell tints the cells under it.
  mutating func tint(along line: Polyline, width: Double, _ color: Color) {
    let reach = width / 2
    for row in rows(from: line.bounds.top - reach, to: line.bounds.bottom + reach) {
      for column in columns(from: line.bounds.left - reach, to: line.bounds.right + reach)
      where line.distance(to: center(row: row, column: column)) <= reach {
        tint(row: row, column: column, color)
      }
    }
  }

  private func rows(from top: Double, to bottom: Double) -> Range<Int> {
    range(top / CellMetrics.rowHeight, bottom / CellMetrics.rowHeight, within: grid.rows)
  }

  private func columns(from left: Double, to right: Double) -> Range<Int> {
    range(left, right, within: grid.columns)
  }

  private func range(_ low: Double, _ high: Double, within count: Int) -> Range<Int> {
    guard low <= high, high >= 0, low < Double(count) else { return 0..<0 }
    return Int(max(0, low.rounded(.down)))..<Int(min(Double(count), high.rounded(.down) + 1))
  }
}

/// An area within outlines, by the nonzero rule.
struct FilledArea {
  let outlines: [Polyline]
  let bounds: Rect

  init(_ outlines: [Polyline]) {
    self.outlines = outlines.filter { !$0.points.isEmpty }
    let boxes = self.outlines.map(\.bounds)
    bounds = Rect(
      left: boxes.map(\.left).min() ?? 1, top: boxes.map(\.top).min() ?? 1,
      right: boxes.map(\.right).max() ?? 0, bottom: boxes.map(\.bottom).max() ?? 0)
  }

  func contains(_ point: Point) -> Bool {
    var winding = 0
    for outline in outlines {
      for (index, a) in outline.points.enumerated() {
        let b = outline.points[(index + 1) % outline.points.count]
        guard (a.y <= point.y) != (b.y <= point.y) else { continue }
        let x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
        if x > point.x { winding += b.y > a.y ? 1 : -1 }
      }
    }
    return winding != 0
  }
}
