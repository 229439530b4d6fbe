import Characters
import Drawing
import Numerics
import Screens
import Testing

/// A terminal that knows what a `ScreenWriter` may send, and nothing else.
private struct Terminal {
  var cells: [[String]]
  private var row = 0
  private var column = 0
  /// What it did not understand.
  var surprises: [String] = []

  init(columns: Int, rows: Int) {
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  mutating func take(_ text: String) {
    var rest = Substring(text)
    while let character = rest.unicodeScalars.first {
      if character != "\u{1B}" {
        let glyph = Glyph.glyphs(of: String(rest.prefix(1))).first
        rest = rest.dropFirst()
        guard let glyph, cells.indices.contains(row), cells[row].indices.contains(column) else {
          surprises.append("text outside")
          continue
        }
        cells[row][column] = glyph.text
        if glyph.width == 2, column + 1 < cells[row].count { cells[row][column + 1] = "" }
        column += glyph.width
        continue
      }
      let parameters = rest.dropFirst(2).prefix { $0.isNumber || $0 == ";" }
      let final = rest.dropFirst(2 + parameters.count).first
      switch final {
      case "H":
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        (row, column) = ((numbers.first ?? 0) - 1, (numbers.last ?? 0) - 1)
      case "J": cells = cells.map { $0.map { _ in " " } }
      case "m": break
      default: surprises.append(String(rest.prefix(8)))
      }
      rest = rest.dropFirst(3 + parameters.count)
    }
  }
}

private func anyGrid(_ generator: inout SplitMix64, columns: Int, rows: Int) -> CharacterGrid {
  let texts = ["ab", "語", "é", " ", "●▲", "한국", "\u{1B}[2J", "\u{9B}0m", "x\u{301}"]
  var grid = CharacterGrid(columns: columns, rows: rows)
  for _ in 0..<12 {
    let style = CharacterStyle(
      foreground: generator.index(below: 2) == 0 ? nil : .white, isStrong: generator.index(below: 2) == 0)
    grid.write(
      texts[generator.index(below: texts.count)], row: generator.index(below: rows),
      column: generator.index(below: columns), style: style)
  }
  return grid
}

@Suite struct ScreenWriterLaws {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aTerminalThatIsSentTheChangesShowsTheGrid(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (columns, rows) = (2 + generator.index(below: 9), 1 + generator.index(below: 4))
    for depth in ColorDepth.allCases {
      let writer = ScreenWriter(depth: depth, paper: .black, ink: .white)
      var terminal = Terminal(columns: columns, rows: rows)
      var shown = CharacterGrid(columns: 0, rows: 0)
      for _ in 0..<8 {
        let grid = anyGrid(&generator, columns: columns, rows: rows)
        terminal.take(writer.change(from: shown, to: grid))
        shown = grid
        for row in 0..<rows { #expect(terminal.cells[row].joined() == grid.text(ofRow: row)) }
        #expect(writer.change(from: grid, to: grid).isEmpty)
      }
      #expect(terminal.surprises.isEmpty, "\(terminal.surprises)")
    }
  }
}

@Suite struct ColorDepthTests {
  @Test(
    arguments: [
      (nil, nil, "xterm-256color", ColorDepth.palette), (nil, "truecolor", "xterm", .full),
      (nil, nil, "xterm", .sixteen),
      (nil, nil, "screen", .sixteen), ("1", "truecolor", "xterm", .none), ("", nil, "xterm", .sixteen),
      (nil, nil, "dumb", .none), (nil, nil, nil, .none), (nil, nil, "vt100", .none),
      (nil, nil, "tmux-direct", .full),
    ] as [(String?, String?, String?, ColorDepth)])
  func theEnvironmentSaysHowManyColorsThereAre(
    noColor: String?, colorTerm: String?, term: String?, depth: ColorDepth
  ) {
    #expect(ColorDepth(noColor: noColor, colorTerm: colorTerm, term: term) == depth)
  }

  private func sent(_ style: CharacterStyle, _ depth: ColorDepth) -> String {
    var grid = CharacterGrid(columns: 1, rows: 1)
    grid.write("x", row: 0, column: 0, style: style)
    return ScreenWriter(depth: depth, paper: .black, ink: .white).change(
      from: CharacterGrid(columns: 1, rows: 1), to: grid)
  }

  @Test func withoutColorNoColorIsSent() {
    let style = CharacterStyle(foreground: Color(0xE69F00), background: Color(0x0072B2), isStrong: true)
    #expect(sent(style, .none) == "\u{1B}[1;1H\u{1B}[0;1;7mx\u{1B}[0m")
    #expect(sent(CharacterStyle(foreground: Color(0xE69F00)), .none) == "\u{1B}[1;1H\u{1B}[0mx\u{1B}[0m")
  }

  @Test(
    arguments: [
      (0xFF0000, "91"), (0xCC0000, "31"), (0x0072B2, "34"), (0xE69F00, "93"), (0x009E73, "32"),
      (0xFFFFFF, "97"),
      (0x101010, "30"),
    ] as [(UInt32, String)])
  func sixteenColorsKeepTheHue(color: UInt32, parameter: String) {
    #expect(sent(CharacterStyle(foreground: Color(color)), .sixteen).contains("[0;\(parameter)m"))
  }

  @Test(arguments: [(0xFF0000, 196), (0x5F87AF, 67), (0x808080, 244), (0x000000, 16)] as [(UInt32, Int)])
  func thePaletteHasItsOwnColors(color: UInt32, number: Int) {
    #expect(sent(CharacterStyle(foreground: Color(color)), .palette).contains("[0;38;5;\(number);48;5;16m"))
  }

  @Test func inSixteenColorsOnlyPlatesHaveAGround() {
    func strong(on ground: UInt32) -> String {
      sent(
        CharacterStyle(foreground: Color(0x2E8BC0), background: Color(ground), isStrong: true), .sixteen)
    }
    #expect(strong(on: 0x101418).contains("[0;1;34m"))
    #expect(strong(on: 0xE69F00).contains("[0;1;30;103m"))
  }

  @Test func anyColorIsSentAsItIs() {
    #expect(sent(CharacterStyle(foreground: Color(0x0A141E)), .full).contains("38;2;10;20;30;48;2;0;0;0m"))
  }
}
