import Drawing

/// The lines through a cell.
struct LineCell: Hashable, Sendable {
  /// Where a straight line leaves the cell.
  struct Arms: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let down = Arms(rawValue: 4)
    static let left = Arms(rawValue: 8)
  }

  var arms: Arms = []
  /// The dots of Braille that other lines touch: bit r + 4 c stands for row r and column c.
  var dots = 0

  /// Box-drawing characters by their arms.
  private static let boxes: [Unicode.Scalar] = [
    " ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  /// The glyph of straight lines.
  func box(isDashed: Bool) -> Glyph {
    if isDashed {
      if arms == [.left, .right] { return Glyph.glyph("┄") }
      if arms == [.up, .down] { return Glyph.glyph("┆") }
    }
    return Glyph.glyph(Self.boxes[arms.rawValue])
  }

  /// The glyph of dots. Braille numbers the upper three rows of the left column, then those of the right,
  /// then the lowest row.
  var braille: Glyph {
    let order = [0, 1, 2, 6, 3, 4, 5, 7]
    let bits = (0..<8).reduce(0) { $0 | (dots >> $1 & 1) << order[$1] }
    return Glyph.glyph(Unicode.Scalar(0x2800 + UInt32(bits)) ?? "⣿")
  }
}

extension Glyph {
  static func glyph(_ scalar: Unicode.Scalar) -> Glyph { glyphs(of: String(scalar)).first ?? .blank }
}

extension CharacterPainter {
  mutating func stroke(_ parts: [Polyline], _ stroke: Stroke, width: Double) {
    if width >= 1.2 {
      for part in parts { tint(along: part, width: width, stroke.color) }
      return
    }
    // The lines of a grid, and the gaps between areas, say nothing here.
    guard contrast(stroke.color) > 0.14 else { return }
    let isInk = stroke.color == ink
    let style = CharacterStyle(foreground: isInk ? nil : stroke.color, isStrong: isInk)
    let isDashed = !stroke.dashes.isEmpty
    for part in parts {
      // A mark on an axis is much shorter than a cell; its number says enough.
      if part.points.count == 2, part.points[0].distance(to: part.points[1]) < 0.75 { continue }
      for (a, b) in part.segments {
        if a.y == b.y {
          horizontal(a, b, style, isDashed: isDashed)
        } else if a.x == b.x {
          vertical(a, b, style, isDashed: isDashed)
        }
      }
      if part.segments.contains(where: { $0.x != $1.x && $0.y != $1.y }) {
        dots(part, style, isDashed: isDashed)
      }
    }
  }

  // MARK: Straight lines

  private mutating func horizontal(_ a: Point, _ b: Point, _ style: CharacterStyle, isDashed: Bool) {
    let (low, high) = (min(a.x, b.x), max(a.x, b.x))
    let (first, last) = (Int(low.rounded(.down)), Int(high.rounded(.down)))
    guard first < last else { return }
    let row = Int((a.y / CellMetrics.rowHeight).rounded(.down))
    for column in max(0, first)...max(0, min(last, grid.columns - 1)) {
      var arms: LineCell.Arms = []
      if column > first { arms.insert(.left) }
      if column < last { arms.insert(.right) }
      add(arms, row: row, column: column, style, isDashed: isDashed)
    }
  }

  private mutating func vertical(_ a: Point, _ b: Point, _ style: CharacterStyle, isDashed: Bool) {
    let (low, high) = (min(a.y, b.y) / CellMetrics.rowHeight, max(a.y, b.y) / CellMetrics.rowHeight)
    let (first, last) = (Int(low.rounded(.down)), Int(high.rounded(.down)))
    guard first < last else { return }
    let column = Int(a.x.rounded(.down))
    for row in max(0, first)...max(0, min(last, grid.rows - 1)) {
      var arms: LineCell.Arms = []
      if row > first { arms.insert(.up) }
      if row < last { arms.insert(.down) }
      add(arms, row: row, column: column, style, isDashed: isDashed)
    }
  }

  private mutating func add(
    _ arms: LineCell.Arms, row: Int, column: Int, _ style: CharacterStyle, isDashed: Bool
  ) {
    guard grid.contains(row: row, column: column), !arms.isEmpty else { return }
    let at = index(row: row, column: column)
    lines[at].arms.formUnion(arms)
    put(lines[at].box(isDashed: isDashed), row: row, column: column, style, as: .line)
  }

  // MARK: Other lines

  /// Dots along a line, two to a column and four to a row; every other pair of a dashed one.
  private mutating func dots(_ line: Polyline, _ style: CharacterStyle, isDashed: Bool) {
    var walked = 0
    for (a, b) in line.segments {
      guard let (a, b) = clipped(a, b) else { continue }
      let steps = max(1, Int((max((b.x - a.x).magnitude, (b.y - a.y).magnitude) * 2).rounded(.up)))
      for step in 0..<steps {
        walked += 1
        if isDashed && walked % 5 >= 3 { continue }
        dot(at: a.mixed(with: b, Double(step) / Double(steps)), style)
      }
      if !isDashed { dot(at: b, style) }
    }
  }

  private mutating func dot(at point: Point, _ style: CharacterStyle) {
    guard let (row, column) = cell(at: point) else { return }
    let x = min(1, Int((point.x - Double(column)) * 2))
    let y = min(3, Int((point.y - Double(row) * CellMetrics.rowHeight) * 4 / CellMetrics.rowHeight))
    let at = index(row: row, column: column)
    lines[at].dots |= 1 << (y + 4 * x)
    put(lines[at].braille, row: row, column: column, style, as: .line)
  }

  /// The part of a line within the grid (Liang and Barsky 1984, doi:10.1145/357332.357333).
  private func clipped(_ a: Point, _ b: Point) -> (Point, Point)? {
    let way = b - a
    var (from, to) = (0.0, 1.0)
    let edges = [
      (-way.x, a.x), (way.x, Double(grid.columns) - a.x), (-way.y, a.y),
      (way.y, Double(grid.rows) * CellMetrics.rowHeight - a.y),
    ]
    for (direction, room) in edges {
      if direction == 0 {
        if room < 0 { return nil }
      } else if direction < 0 {
        from = max(from, room / direction)
      } else {
        to = min(to, room / direction)
      }
    }
    return from <= to ? (a.mixed(with: b, from), a.mixed(with: b, to)) : nil
  }
}
