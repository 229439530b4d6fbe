import Drawing

extension CharacterGrid {
  /// A picture as characters: marks by their shapes, texts as texts, lines by box-drawing characters where
  /// they run straight and by dots of Braille elsewhere, areas as tinted grounds.
  ///
  /// A column is one unit of the picture wide, a row two units high, as `CellMetrics` measures; the origin
  /// is the top left corner. Of several marks in one cell the last one painted is seen; texts win over
  /// marks, marks over lines.
  /// - Parameters:
  ///   - picture: what is shown.
  ///   - columns: how many characters a row has.
  ///   - rows: how many rows there are.
  ///   - paper: the color of the ground. Lines that hardly differ from it are left out.
  ///   - ink: the color of what is most important, which becomes strong characters.
  public init(_ picture: Picture, columns: Int, rows: Int, paper: Color, ink: Color) {
    var painter = CharacterPainter(columns: columns, rows: rows, paper: paper, ink: ink)
    painter.paint(picture, CellPlacement())
    self = painter.grid
  }
}

/// Where a picture lies: scaled, then moved.
struct CellPlacement: Hashable, Sendable {
  var offset = Point.zero
  var scale = 1.0

  func callAsFunction(_ point: Point) -> Point { point * scale + offset }

  func placing(at point: Point, scale factor: Double) -> CellPlacement {
    CellPlacement(offset: self(point), scale: scale * factor)
  }
}

/// Puts a picture into cells, part by part.
struct CharacterPainter {
  /// What a cell holds, in the order in which one wins over another.
  enum Layer: Int, Comparable {
    case ground, line, mark, text

    static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var grid: CharacterGrid
  let paper: Color
  let ink: Color
  private var layers: [Layer]
  /// The lines through each cell.
  var lines: [LineCell]
  /// The mark painted last, which a text in its middle makes a plate of.
  var lastMark: (at: Point, marker: Marker)?

  init(columns: Int, rows: Int, paper: Color, ink: Color) {
    grid = CharacterGrid(columns: columns, rows: rows)
    self.paper = paper
    self.ink = ink
    layers = Array(repeating: .ground, count: grid.columns * grid.rows)
    lines = Array(repeating: LineCell(), count: grid.columns * grid.rows)
  }

  mutating func paint(_ picture: Picture, _ place: CellPlacement) {
    switch picture {
    case .fill(let path, let paint):
      fill(path.polylines(place), paint)
    case .stroke(let path, let stroke):
      self.stroke(path.polylines(place), stroke, width: stroke.width * place.scale)
    case .text(let text):
      write(text, place)
    case .points(let points, let marker):
      var marker = marker
      marker.size *= place.scale
      for point in points { mark(place(point), marker) }
    case .stack(let pictures):
      for picture in pictures { paint(picture, place) }
    case .placed(let picture, let at, let scale):
      paint(picture, place.placing(at: at, scale: scale))
    case .named(_, let picture):
      paint(picture, place)
    }
  }

  // MARK: Cells

  /// The cell that a point lies in; `nil` outside of the grid.
  func cell(at point: Point) -> (row: Int, column: Int)? {
    let (x, y) = (point.x.rounded(.down), (point.y / CellMetrics.rowHeight).rounded(.down))
    guard x >= 0, y >= 0, x < Double(grid.columns), y < Double(grid.rows) else { return nil }
    return (Int(y), Int(x))
  }

  /// The middle of a cell.
  func center(row: Int, column: Int) -> Point {
    Point(Double(column) + 0.5, (Double(row) + 0.5) * CellMetrics.rowHeight)
  }

  func layer(row: Int, column: Int) -> Layer { layers[row * grid.columns + column] }

  func index(row: Int, column: Int) -> Int { row * grid.columns + column }

  /// Puts a glyph, unless something that wins over it stands there. Without a ground of its own it takes
  /// the one that is there.
  mutating func put(_ glyph: Glyph, row: Int, column: Int, _ style: CharacterStyle, as layer: Layer) {
    guard grid.contains(row: row, column: column),
      grid.contains(row: row, column: column + glyph.width - 1)
    else { return }
    let covered = column..<column + glyph.width
    guard covered.allSatisfy({ self.layer(row: row, column: $0) <= layer }) else { return }
    var style = style
    style.background = style.background ?? grid[row, column].style.background
    grid.put(glyph, row: row, column: column, style: style)
    for column in covered { layers[index(row: row, column: column)] = layer }
  }

  /// Lays a color over the ground of a cell.
  mutating func tint(row: Int, column: Int, _ color: Color) {
    grid.restyle(row: row, column: column) { [paper] style in
      let below = style.background ?? paper
      style.background = below.mixed(with: color.opacity(1), color.opacity)
    }
  }

  /// Makes the glyph that stands in a cell a strong one.
  mutating func strengthen(row: Int, column: Int) {
    grid.restyle(row: row, column: column) { $0.isStrong = true }
  }

  /// How far a color is from the paper: the largest difference of a part.
  func contrast(_ color: Color) -> Double {
    let seen = paper.mixed(with: color.opacity(1), color.opacity)
    return max(
      (seen.red - paper.red).magnitude, (seen.green - paper.green).magnitude,
      (seen.blue - paper.blue).magnitude)
  }
}
