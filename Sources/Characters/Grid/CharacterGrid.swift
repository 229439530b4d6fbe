import Drawing

/// Rows of cells of one width, as a terminal shows them: what a picture, a table or a whole screen becomes
/// where there are no pixels.
///
/// Invariant: a row's glyphs fill its columns exactly. A wide glyph takes a cell and the one to its right,
/// and neither is ever left without the other.
public struct CharacterGrid: Hashable, Sendable {
  /// What a cell holds.
  public struct Cell: Hashable, Sendable {
    /// `nil` in the right half of a wide glyph, which stands in the cell to the left.
    public fileprivate(set) var glyph: Glyph?
    /// How it looks.
    public var style: CharacterStyle

    static let blank = Cell(glyph: .blank, style: .plain)
  }

  /// Cells in a row.
  public let columns: Int
  /// Rows from top to bottom.
  public let rows: Int
  private var cells: [Cell]

  /// A blank grid; a negative size is none.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// The cell at a place, which has to lie within the grid.
  public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Whether a place lies within the grid.
  public func contains(row: Int, column: Int) -> Bool {
    (0..<rows).contains(row) && (0..<columns).contains(column)
  }

  /// Puts a glyph at a place. A wide glyph that is cut by either takes its place with a blank. What does
  /// not fit within the row is left out.
  public mutating func put(_ glyph: Glyph, row: Int, column: Int, style: CharacterStyle = .plain) {
    guard contains(row: row, column: column), contains(row: row, column: column + glyph.width - 1) else {
      return
    }
    for covered in column..<column + glyph.width { separate(row: row, column: covered) }
    let index = row * columns + column
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }

  /// Blanks both halves of the wide glyph that a cell is part of.
  private mutating func separate(row: Int, column: Int) {
    let index = row * columns + column
    if cells[index].glyph == nil {
      cells[index - 1].glyph = .blank
      cells[index].glyph = .blank
    } else if cells[index].glyph?.width == 2 {
      cells[index].glyph = .blank
      cells[index + 1].glyph = .blank
    }
  }

  /// Writes a text from a place to the right, as far as the row goes or `limit` cells.
  /// - Returns: the column after the last glyph written.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int = .max, style: CharacterStyle = .plain
  ) -> Int {
    var at = column
    let end = limit < columns - column ? column + limit : columns
    for glyph in Glyph.glyphs(of: text) {
      guard at + glyph.width <= end else { break }
      put(glyph, row: row, column: at, style: style)
      at += glyph.width
    }
    return at
  }

  /// Changes the look of a cell and leaves its glyph.
  mutating func restyle(row: Int, column: Int, _ change: (inout CharacterStyle) -> Void) {
    guard contains(row: row, column: column) else { return }
    change(&cells[row * columns + column].style)
  }

  /// Puts another grid on this one with its top left cell at a place; what juts out is left out.
  public mutating func put(_ other: CharacterGrid, row: Int, column: Int) {
    for y in 0..<other.rows {
      for x in 0..<other.columns {
        let cell = other[y, x]
        if let glyph = cell.glyph { put(glyph, row: row + y, column: column + x, style: cell.style) }
      }
    }
  }

  /// The glyphs of a row as text, exactly as wide as the grid.
  public func text(ofRow row: Int) -> String {
    (0..<columns).reduce(into: "") { $0 += self[row, $1].glyph?.text ?? "" }
  }

  /// The rows as lines of text, without the blanks at their ends.
  public var lines: [String] {
    (0..<rows).map { text(ofRow: $0).withoutTrailingBlanks }
  }
}
