import Drawing
import Scenes
import Words

/// A table as wide as its place: words to the left, numbers to the right, a line under the head.
///
/// Every column is as wide as its widest cell where the width allows it; else the columns of words give way
/// and are broken into lines.
package struct PageTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    /// `.end` for numbers, so that their digits line up.
    package var alignment: Text.Alignment

    package init(_ title: String, _ alignment: Text.Alignment = .end) {
      self.title = title
      self.alignment = alignment
    }
  }

  package struct Cell: Sendable {
    package var words: String
    package var isBold = false
    package var isMuted = false
    /// The mark of a segment, before the words.
    package var mark: SegmentLook?

    package init(_ words: String, isBold: Bool = false, isMuted: Bool = false, mark: SegmentLook? = nil) {
      self.words = words
      self.isBold = isBold
      self.isMuted = isMuted
      self.mark = mark
    }
  }

  /// A line of cells, and what it is called for readers' programs and tests.
  package struct Row: Sendable {
    package var name: String
    package var cells: [Cell]
    /// The destination that the line leads to; nil for none.
    package var link: String?

    package init(_ name: String, _ cells: [Cell], link: String? = nil) {
      self.name = name
      self.cells = cells
      self.link = link
    }
  }

  package let columns: [Column]
  package let rows: [Row]
  private let compositor: Compositor
  private let text: TextStyle
  private let widths: [Double]
  private let shortensWords: Bool

  /// - Parameters:
  ///   - rows: as many cells in each as there are columns.
  ///   - isSmall: whether it is set in the smaller type, for tables of many columns.
  ///   - text: the type of the cells, where it is to be another one.
  ///   - shortensWords: whether words that are wider than their column lose their middle, as names of
  ///     columns may.
  ///   - widths: of the columns, where they are not to follow their cells; words longer than that are broken.
  package init(
    _ columns: [Column], rows: [Row], width: Double? = nil, isSmall: Bool = false, text: TextStyle? = nil,
    widths: [Double]? = nil, shortensWords: Bool = false, by compositor: Compositor
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a cell for every column")
    self.columns = columns
    self.rows = rows
    self.compositor = compositor
    self.shortensWords = shortensWords
    self.text = text ?? (isSmall ? PageStyle.small : PageStyle.body)
    self.widths =
      widths
      ?? ColumnWidths(
        of: columns, rows: rows, text: self.text, head: PageStyle.small, gap: Self.gap,
        markWidth: Self.markWidth, longestWord: shortensWords ? 96 : .infinity,
        metrics: compositor.metrics
      ).fitting(width ?? compositor.width)
  }

  static let gap = 12.0
  static let markWidth = 18.0
  private var theme: Theme { compositor.style.theme }

  /// The head and its line.
  package var head: Block {
    let cells = columns.map { Cell($0.title, isMuted: true) }
    let line = self.line(cells, style: PageStyle.small, padding: 2, anchor: .bottom)
    let grid = theme.grid
    return Block(size: Size(line.size.width, line.size.height + 4)) { corner in
      let y = corner.y + line.size.height + 2
      return .named(
        Name(.paragraph, "table head"),
        .stack([
          line.picture(corner),
          .stroke(
            .segment(Point(corner.x, y), Point(corner.x + line.size.width, y)), Stroke(grid, width: 0.75)),
        ]))
    }
  }

  /// The lines under the head, in order.
  package var lines: [Block] {
    rows.map { row in
      let line = line(row.cells, style: text, padding: 2.5, anchor: .top).named(.paragraph, row.name)
      return row.link.map { line.named(.link(to: $0), row.name) } ?? line
    }
  }

  /// The whole table in one piece.
  package var block: Block { .column([head] + lines) }

  private func line(_ cells: [Cell], style: TextStyle, padding: Double, anchor: Text.Anchor) -> Block {
    let isHead = anchor == .bottom
    let laid = zip(cells, zip(columns, widths)).map { cell, column in
      LaidCell(
        cell, alignment: column.0.alignment, width: column.1, style: style, theme: theme,
        metrics: compositor.metrics, shortens: shortensWords && (isHead || column.0.alignment != .end))
    }
    let height = (laid.map(\.height).max() ?? 0) + 2 * padding
    let width = widths.reduce(0, +) + Self.gap * Double(max(0, widths.count - 1))
    return Block(size: Size(width, height)) { corner in
      var x = corner.x
      var pictures: [Picture] = []
      for cell in laid {
        let free = anchor == .bottom ? height - 2 * padding - cell.height : 0
        pictures.append(cell.picture(at: Point(x, corner.y + padding + free)))
        x += cell.width + Self.gap
      }
      return .stack(pictures)
    }
  }
}

/// A cell whose lines are broken.
private struct LaidCell: Sendable {
  let cell: PageTable.Cell
  let alignment: Text.Alignment
  let width: Double
  let style: TextStyle
  let theme: Theme
  let height: Double

  init(
    _ cell: PageTable.Cell, alignment: Text.Alignment, width: Double, style: TextStyle, theme: Theme,
    metrics: any TextMetrics, shortens: Bool
  ) {
    var style = style
    if cell.isBold { style.weight = .bold }
    var cell = cell
    if shortens {
      cell.words = Self.fitting(cell.words, width: Self.room(cell, width), style, metrics)
    }
    self.cell = cell
    self.alignment = alignment
    self.width = width
    self.style = style
    self.theme = theme
    height =
      metrics.extent(
        of: cell.words, style: style, wrapWidth: Self.room(cell, width), maximumLines: nil, lineHeight: 1.25
      ).height
  }

  /// The words, those that are wider than a line shortened in their middle.
  private static func fitting(
    _ words: String, width: Double, _ style: TextStyle, _ metrics: any TextMetrics
  ) -> String {
    guard metrics.width(words, style) > width else { return words }
    return words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var (text, length) = (String(word), word.count)
      while length > 3 && metrics.width(text, style) > width {
        length -= 1
        text = shortened(String(word), to: length)
      }
      return text
    }.joined(separator: " ")
  }

  private static func room(_ cell: PageTable.Cell, _ width: Double) -> Double {
    width - (cell.mark == nil ? 0 : PageTable.markWidth)
  }

  func picture(at corner: Point) -> Picture {
    let left = corner.x + (cell.mark == nil ? 0 : PageTable.markWidth)
    let room = Self.room(cell, width)
    let x =
      switch alignment {
      case .start: left
      case .middle: left + room / 2
      case .end: left + room
      }
    // Half a point of slack keeps a word that fits exactly from being broken by rounding.
    let words = Picture.text(
      Text(
        cell.words, style, cell.isMuted ? theme.muted : theme.ink, at: Point(x, corner.y),
        alignment: alignment, anchor: .top, wrapWidth: room + 0.5, lineHeight: 1.25))
    guard let look = cell.mark else { return words }
    let mark = Marker(look.shape, size: 9, fill: look.color, outline: theme.ink, outlineWidth: 0.6)
    return .stack([.points([corner + Point(6, style.size * 0.66)], mark), words])
  }
}
