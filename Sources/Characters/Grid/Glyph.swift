/// What stands in one or two cells of a terminal: a character with the marks that combine with it.
///
/// A glyph can't be made of anything that drives a terminal: control characters, marks that turn the
/// direction of writing, line separators and unassigned characters have none.
public struct Glyph: Hashable, Sendable {
  /// One character that takes room, and what combines with it.
  public let text: String
  /// How many cells it takes: 1, or 2 for wide East Asian characters.
  public let width: Int

  /// An empty cell.
  public static let blank = Glyph(text: " ", width: 1)
  /// What stands for a character that can't be shown.
  public static let replacement = Glyph(text: "\u{FFFD}", width: 1)

  /// The most marks on one character; further ones are left out, so that none grow out of their line.
  private static let mostMarks = 4

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// The glyphs of a text, one for each character that takes room. Blanks of any width become a blank;
  /// what is invisible, such as joiners, is left out; what can't be shown is replaced.
  public static func glyphs(of text: some StringProtocol) -> [Glyph] {
    var result: [Glyph] = []
    var marks = 0
    for scalar in text.unicodeScalars {
      switch CharacterKind(scalar) {
      case .spacing(let width):
        result.append(Glyph(text: String(scalar), width: width))
        marks = 0
      case .blank:
        result.append(.blank)
        marks = 0
      case .combining:
        guard let last = result.last, last != .blank, marks < mostMarks else { continue }
        result[result.count - 1] = Glyph(text: last.text + String(scalar), width: last.width)
        marks += 1
      case .invisible: continue
      case .unfit:
        result.append(.replacement)
        marks = 0
      }
    }
    return result
  }

  /// Whether a character is shown as itself, alone or on the one before it.
  public static func canShow(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { CharacterKind($0) != .unfit && CharacterKind($0) != .invisible }
  }

  /// How many cells a text takes.
  public static func width(of text: some StringProtocol) -> Int {
    glyphs(of: text).reduce(0) { $0 + $1.width }
  }
}
