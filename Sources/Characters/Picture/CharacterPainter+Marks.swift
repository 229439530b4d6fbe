import Drawing

extension MarkerShape {
  /// The characters that look like the shape, filled and hollow; one cell wide, and in the fonts that
  /// terminals use, which is why a clover stands for the hexagon.
  public var characters: (filled: Character, hollow: Character) {
    switch self {
    case .circle: ("●", "○")
    case .triangle: ("▲", "△")
    case .square: ("■", "□")
    case .diamond: ("◆", "◇")
    case .cross: ("✚", "✛")
    case .pentagon: ("☗", "☖")
    case .star: ("★", "☆")
    case .invertedTriangle: ("▼", "▽")
    case .hexagon: ("♣", "♧")
    case .bar: ("▮", "▯")
    }
  }

  fileprivate func glyph(isHollow: Bool) -> Glyph {
    Glyph.glyphs(of: String(isHollow ? characters.hollow : characters.filled)).first ?? .blank
  }
}

extension CharacterPainter {
  mutating func mark(_ point: Point, _ marker: Marker) {
    guard let (row, column) = cell(at: point) else { return }
    let isOpen = marker.fill == nil || marker.fill == paper
    if isOpen && marker.outline == nil {
      hollowOut(row: row, column: column)
    } else if marker.fill == nil && marker.size >= 1.6 {
      ring(row: row, column: column, marker)
    } else {
      let style = CharacterStyle(
        foreground: isOpen ? marker.outline : marker.fill, isStrong: marker.outline == ink)
      put(marker.shape.glyph(isHollow: isOpen), row: row, column: column, style, as: .mark)
      lastMark = (point, marker)
    }
  }

  /// A light core makes the mark under it a hollow one.
  private mutating func hollowOut(row: Int, column: Int) {
    let cell = grid[row, column]
    for shape in MarkerShape.allCases where cell.glyph == shape.glyph(isHollow: false) {
      put(shape.glyph(isHollow: true), row: row, column: column, cell.style, as: .mark)
    }
  }

  /// A ring stands to both sides of what it is around.
  private mutating func ring(row: Int, column: Int, _ marker: Marker) {
    let style = CharacterStyle(foreground: marker.outline == ink ? nil : marker.outline, isStrong: true)
    put(.glyph("("), row: row, column: column - 1, style, as: .mark)
    put(.glyph(")"), row: row, column: column + 1, style, as: .mark)
    strengthen(row: row, column: column)
  }

  // MARK: Texts

  mutating func write(_ text: Text, _ place: CellPlacement) {
    let point = place(text.point)
    if let (at, marker) = lastMark, text.alignment == .middle, text.anchor == .center,
      at.distance(to: point) <= marker.size / 2
    {
      return plate(text.string, at: at, marker, text.color)
    }
    let lines = CellMetrics.lines(
      of: text.string, wrapWidth: text.wrapWidth.map { $0 * place.scale }, maximumLines: text.maximumLines)
    let height = Double(lines.count) * CellMetrics.rowHeight
    let top: Double =
      switch text.anchor {
      case .baseline: point.y - 0.75 * CellMetrics.rowHeight
      case .top: point.y
      case .center: point.y - height / 2
      case .bottom: point.y - height
      }
    let style = CharacterStyle(
      foreground: text.color == ink ? nil : text.color, isStrong: text.style.weight == .bold)
    let first = (top / CellMetrics.rowHeight).rounded()
    for (offset, line) in lines.enumerated() {
      let width = Double(Glyph.width(of: line))
      let left: Double =
        switch text.alignment {
        case .start: point.x
        case .middle: point.x - width / 2
        case .end: point.x - width
        }
      write(line, row: first + Double(offset), left: left.rounded(), style)
    }
  }

  private mutating func write(_ line: String, row: Double, left: Double, _ style: CharacterStyle) {
    guard row >= 0, row < Double(grid.rows), left.magnitude < 1e6 else { return }
    var column = Int(left)
    for glyph in Glyph.glyphs(of: line) {
      put(glyph, row: Int(row), column: column, style, as: .text)
      column += glyph.width
    }
  }

  /// A large mark with words in it: the words between brackets, on the mark's color.
  private mutating func plate(_ words: String, at point: Point, _ marker: Marker, _ color: Color) {
    guard let (row, column) = cell(at: point) else { return }
    let style = CharacterStyle(foreground: color, background: marker.fill, isStrong: true)
    let plate = "[" + words + "]"
    let width = Glyph.width(of: plate)
    let left = max(0, min(column - (width - 1) / 2, grid.columns - width))
    write(plate, row: Double(row), left: Double(left), style)
  }
}
