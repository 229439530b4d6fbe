import Characters
import Drawing

/// A screen laid out for a terminal: title, figure, words, what is typed, and the keys.
///
/// The words get the rows that they need, up to half of the screen beside a figure; what is left over of
/// them can be scrolled to. The figure gets the rest. Where even that is too little the figure leaves, then
/// the keys: the words stay.
public struct ScreenLayout: Sendable {
  /// The colors of a screen's own words.
  public struct Colors: Hashable, Sendable {
    /// Of what is said quietly.
    public var muted: Color
    /// Of replies.
    public var accent: Color

    /// These two colors.
    public init(muted: Color, accent: Color) {
      self.muted = muted
      self.accent = accent
    }
  }

  /// The cells of the whole screen.
  public let grid: CharacterGrid
  /// The furthest that the words can be scrolled, in lines; 0 where all of them are seen.
  public let furthest: Int
  /// How many lines of the words are seen at once.
  public let wordRows: Int

  /// The least rows that a figure is worth drawing in.
  private static let leastFigure = 9
  /// The most cells in a line of words: longer ones are hard to read.
  private static let longestLine = 96

  /// A screen in the room that a terminal has.
  ///
  /// - Parameters:
  ///   - screen: what is shown.
  ///   - columns: how many characters a row has.
  ///   - rows: how many rows there are.
  ///   - scroll: how many lines of the words are left out at the top.
  ///   - colors: of words that stand back and words that stand out.
  public init(_ screen: Screen, columns: Int, rows: Int, scroll: Int = 0, colors: Colors) {
    var grid = CharacterGrid(columns: columns, rows: rows)
    let margin = columns >= 40 ? 1 : 0
    let width = max(2, columns - 2 * margin)
    let hints = Self.hintLines(screen.hints, columns: width, atMost: rows < 6 ? 0 : rows < 32 ? 1 : 2)
    let entryRows = screen.entry == nil ? 0 : 1
    let room = max(0, rows - 1 - entryRows - hints.count)
    let measure = min(width, Self.longestLine)
    var words = Self.lines(of: screen.paragraphs, columns: measure, isSpacious: true)
    var others = screen.otherWords.map { Self.lines(of: $0, columns: measure, isSpacious: true).count }
    let mostWords = screen.figure == nil ? room : max(room / 2 - 1, 3)
    if max(words.count, others.max() ?? 0) > mostWords {
      words = Self.lines(of: screen.paragraphs, columns: measure, isSpacious: false)
      others = screen.otherWords.map { Self.lines(of: $0, columns: measure, isSpacious: false).count }
    }
    if screen.isRead, screen.figure == nil, words.count > mostWords {
      // There is to scroll anyway.
      words = Self.lines(of: screen.paragraphs, columns: measure, isSpacious: true)
    }
    let keptRows = min(max(words.count, others.max() ?? 0), mostWords)
    let hasFigure = screen.figure != nil && room - keptRows >= Self.leastFigure
    let wordRows = min(words.count, hasFigure ? mostWords : room)
    let figureRows = hasFigure ? room - keptRows : 0

    furthest = max(0, words.count - wordRows)
    self.wordRows = wordRows
    Self.write(title: screen, on: &grid, margin: margin, colors)
    if hasFigure, let figure = screen.figure {
      grid.put(figure.draw(width, figureRows), row: 1, column: margin)
    }
    let first = min(max(0, scroll), furthest)
    // Without a figure the words stand under the title, below a blank line where there is room for one.
    let top = 1 + (hasFigure ? figureRows : min(1, room - wordRows))
    for (offset, line) in words[first..<first + wordRows].enumerated() {
      line.write(on: &grid, row: top + offset, column: margin, limit: width, colors)
    }
    if furthest > 0 {
      let down = screen.isRead ? "Space" : "PgDn"
      let more = first < furthest ? "\(down): more" : "PgUp: back"
      let muted = CharacterStyle(foreground: colors.muted, isStrong: true)
      grid.write(
        " " + more, row: top + max(0, wordRows - 1), column: max(0, columns - margin - more.count - 1),
        style: muted)
    }
    if let entry = screen.entry {
      let row = rows - 1 - hints.count
      let label = CharacterStyle(foreground: colors.accent, isStrong: true)
      var column = grid.write(entry.label + " ", row: row, column: margin, style: label)
      column = grid.write(Self.tail(of: entry.text, columns: columns - column - 1), row: row, column: column)
      grid.write("▏", row: row, column: column, style: label)
    }
    for (offset, line) in hints.enumerated() {
      line.write(on: &grid, row: rows - hints.count + offset, column: margin, limit: width, colors)
    }
    self.grid = grid
  }

  private static func write(
    title screen: Screen, on grid: inout CharacterGrid, margin: Int, _ colors: Colors
  ) {
    let end = grid.write(screen.title, row: 0, column: margin, style: CharacterStyle(isStrong: true))
    let room = grid.columns - end - margin - 2
    guard room > 4 else { return }
    let position = brokenLines(screen.position, columns: room, maximumLines: 1)[0]
    grid.write(
      position, row: 0, column: grid.columns - margin - Glyph.width(of: position),
      style: CharacterStyle(foreground: colors.muted))
  }

  /// The end of a text, where not all of it fits.
  private static func tail(of text: String, columns: Int) -> String {
    var glyphs = Glyph.glyphs(of: text)[...]
    while glyphs.reduce(0, { $0 + $1.width }) > max(0, columns) { glyphs.removeFirst() }
    return glyphs.reduce(into: "") { $0 += $1.text }
  }
}

extension ScreenLayout {
  /// A line of words, in parts of different looks.
  private struct Line {
    enum Look { case plain, strong, muted, accent }
    var parts: [(text: String, look: Look)]

    func write(on grid: inout CharacterGrid, row: Int, column: Int, limit: Int, _ colors: Colors) {
      var at = column
      for part in parts {
        let style: CharacterStyle =
          switch part.look {
          case .plain: .plain
          case .strong: CharacterStyle(isStrong: true)
          case .muted: CharacterStyle(foreground: colors.muted)
          case .accent: CharacterStyle(foreground: colors.accent)
          }
        at = grid.write(part.text, row: row, column: at, limit: column + limit - at, style: style)
      }
    }
  }

  private static func lines(of paragraphs: [Screen.Paragraph], columns: Int, isSpacious: Bool) -> [Line] {
    paragraphs.enumerated().flatMap { index, paragraph -> [Line] in
      let indent = Glyph.width(of: paragraph.mark)
      let look: Line.Look =
        switch paragraph.tone {
        case .plain: .plain
        case .strong: .strong
        case .quiet: .muted
        case .reply: .accent
        }
      let lines = paragraph.lines(columns: columns).enumerated().map { number, line in
        let lead = number == 0 ? paragraph.mark : String(repeating: " ", count: indent)
        return Line(parts: [(lead, .strong), (line, look)])
      }
      return (isSpacious && paragraph.hasSpaceAbove && index > 0 ? [Line(parts: [])] : []) + lines
    }
  }

  /// The keys in as few lines as they need; those that don't fit are left to the help.
  private static func hintLines(_ hints: [Screen.KeyHint], columns: Int, atMost most: Int) -> [Line] {
    var lines: [Line] = []
    var width = 0
    for hint in hints {
      let length = Glyph.width(of: hint.key) + 1 + Glyph.width(of: hint.meaning)
      if lines.isEmpty || width + 3 + length > columns {
        guard lines.count < most else { break }
        lines.append(Line(parts: []))
        width = -3
      }
      if width >= 0 { lines[lines.count - 1].parts.append(("   ", .plain)) }
      lines[lines.count - 1].parts += [(hint.key, .strong), (" " + hint.meaning, .muted)]
      width += 3 + length
    }
    return lines
  }
}
