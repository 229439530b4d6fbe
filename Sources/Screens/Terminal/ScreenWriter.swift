import Characters
import Drawing

/// What a terminal has to be sent to show a grid: text and control sequences (ECMA-48), of which all that is
/// text comes from glyphs.
public struct ScreenWriter: Hashable, Sendable {
  /// The colors that the terminal knows.
  public let depth: ColorDepth
  /// The ground and the characters where a cell has no color of its own.
  public let paper: Color
  /// The color of text.
  public let ink: Color

  /// A writer for a terminal of these colors.
  public init(depth: ColorDepth, paper: Color, ink: Color) {
    self.depth = depth
    self.paper = paper
    self.ink = ink
  }

  /// To the other screen of the terminal, without a cursor, with lines that do not wrap.
  public static let begin = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[0m\u{1B}[2J"
  /// Back to the screen as it was.
  public static let end = "\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  /// The whole of a grid.
  public func whole(_ grid: CharacterGrid) -> String {
    "\u{1B}[0m\u{1B}[2J" + text(of: grid) { _, _ in true }
  }

  /// What has changed since the grid that the terminal shows. A grid of another size is sent as a whole.
  public func change(from old: CharacterGrid, to new: CharacterGrid) -> String {
    guard old.columns == new.columns, old.rows == new.rows else { return whole(new) }
    return text(of: new) { row, column in
      old[row, column] != new[row, column]
        // A wide glyph is sent if either half of its place has changed.
        || column + 1 < new.columns && new[row, column + 1].glyph == nil
          && old[row, column + 1] != new[row, column + 1]
    }
  }

  private func text(of grid: CharacterGrid, where isWanted: (Int, Int) -> Bool) -> String {
    var result = ""
    var style: CharacterStyle?
    for row in 0..<grid.rows {
      /// Where the cursor stands in this row.
      var cursor: Int?
      for column in 0..<grid.columns {
        guard let glyph = grid[row, column].glyph, isWanted(row, column) else { continue }
        if cursor != column { result += "\u{1B}[\(row + 1);\(column + 1)H" }
        if style != grid[row, column].style {
          style = grid[row, column].style
          result += selection(of: grid[row, column].style)
        }
        result += glyph.text
        cursor = column + glyph.width
      }
    }
    return result.isEmpty ? "" : result + "\u{1B}[0m"
  }

  /// The ground of strong characters in a color of its own, such as a centroid's; a tint is none.
  private func plate(_ style: CharacterStyle) -> Color? {
    guard style.isStrong, style.foreground != nil, let ground = style.background else { return nil }
    let parts = [ground.red - paper.red, ground.green - paper.green, ground.blue - paper.blue]
    return parts.contains { $0.magnitude > 0.25 } ? ground : nil
  }

  /// The sequence that selects a look.
  func selection(of style: CharacterStyle) -> String {
    var parameters = ["0"]
    if style.isStrong { parameters.append("1") }
    switch depth {
    case .none:
      // What color would set apart is reversed.
      if style.isStrong && style.foreground != nil { parameters.append("7") }
    case .sixteen:
      let plate = plate(style).flatMap { depth.parameters(of: $0, role: 48) }
      // On a color, black or white is what can be read.
      let letters = plate == nil ? style.foreground : style.foreground?.nearestOfBlackAndWhite
      parameters += [letters.flatMap { depth.parameters(of: $0, role: 38) }, plate].compactMap(\.self)
    case .palette:
      // The tints of areas would come out as the same few greys.
      parameters += [
        depth.parameters(of: style.foreground ?? ink, role: 38),
        depth.parameters(of: plate(style) ?? paper, role: 48),
      ].compactMap(\.self)
    case .full:
      parameters += [
        depth.parameters(of: style.foreground ?? ink, role: 38),
        depth.parameters(of: style.background ?? paper, role: 48),
      ].compactMap(\.self)
    }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}

extension Color {
  fileprivate var nearestOfBlackAndWhite: Color {
    0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .white : .black
  }
}
