/// A table in lines of text whose columns line up in a terminal, whatever script they are in: a column of
/// names, then columns that are told apart by their heads.
public struct TextTable: Hashable, Sendable {
  /// What a column is called, and what it holds.
  public struct Column: Hashable, Sendable {
    /// The text at its head.
    public var head: String
    /// Numbers stand to the right and are never cut; words stand to the left.
    public var isNumbers: Bool

    /// A column of numbers, or of words.
    public init(_ head: String, isNumbers: Bool = true) {
      self.head = head
      self.isNumbers = isNumbers
    }
  }

  /// A number or words, and marks behind them: numbers line up as if they had none.
  public struct Cell: Hashable, Sendable {
    /// What lines up.
    public var text: String
    /// What stands behind it.
    public var marks: String

    /// A cell, without marks where none are given.
    public init(_ text: String, marks: String = "") {
      self.text = text
      self.marks = marks
    }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// A cell for each column.
  public let rows: [[Cell]]

  private static let gaps = [2, 1]
  /// The least width of a column of words.
  private static let leastWords = 8

  /// A table of cells, one for each column.
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A table of texts, one for each column.
  public init(columns: [Column], rows: [[String]]) {
    self.init(columns: columns, rows: rows.map { row in row.map { Cell($0) } })
  }

  /// Lines of at most `width` cells, as far as numbers allow: gaps and words give way. Texts that are not cut
  /// stay as they are.
  /// - Parameters:
  ///   - width: of the lines, in cells.
  ///   - isDivided: whether a table whose numbers alone are too wide goes on below, with its first column
  ///     again.
  ///   - isRuled: whether there are dashes under the heads.
  public func lines(width: Int = .max, isDivided: Bool = true, isRuled: Bool = false) -> [String] {
    let marks = columns.indices.map { column in rows.map { Glyph.width(of: $0[column].marks) }.max() ?? 0 }
    let natural = columns.indices.map { column in
      marks[column]
        + (([columns[column].head] + rows.map { $0[column].text }).map { Glyph.width(of: $0) }.max() ?? 0)
    }
    let least = zip(natural, columns).map { $1.isNumbers ? $0 : min($0, Self.leastWords) }
    let gap = Self.gaps.first { total(natural, $0) <= width } ?? 1
    if isDivided, total(least, gap) > width, columns.count > 2 {
      let half = (columns.count + 2) / 2
      return part([0] + Array(1..<half)).lines(width: width, isRuled: isRuled) + [""]
        + part([0] + Array(half..<columns.count)).lines(width: width, isRuled: isRuled)
    }
    let widths = narrowed(natural, least, gap, to: width)
    func line(_ cells: [String]) -> String {
      cells.joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
    }
    func line(of row: [Cell]) -> String {
      line(
        columns.indices.map { column in
          filled(row[column], widths[column], marks: marks[column], isNumbers: columns[column].isNumbers)
        })
    }
    let rule = isRuled ? [line(widths.map { String(repeating: "-", count: $0) })] : []
    return [line(of: columns.map { Cell($0.head) })] + rule + rows.map(line(of:))
  }

  private func filled(_ cell: Cell, _ width: Int, marks: Int, isNumbers: Bool) -> String {
    let room = width - marks
    let text = Glyph.width(of: cell.text) > room ? fitting(cell.text, columns: room) : cell.text
    return padded(text, columns: room, toTheRight: isNumbers) + padded(cell.marks, columns: marks)
  }

  private func total(_ widths: [Int], _ gap: Int) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }

  private func part(_ chosen: [Int]) -> TextTable {
    TextTable(columns: chosen.map { columns[$0] }, rows: rows.map { row in chosen.map { row[$0] } })
  }

  /// The widths with the widest column of words made narrower until all fit.
  private func narrowed(_ natural: [Int], _ least: [Int], _ gap: Int, to width: Int) -> [Int] {
    var widths = natural
    while total(widths, gap) > width {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
