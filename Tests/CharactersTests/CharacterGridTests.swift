import Characters
import Drawing
import Numerics
import Testing

/// Texts of all kinds of characters, control characters and halves of sequences among them.
func anyText(_ generator: inout SplitMix64) -> String {
  let alphabet: [Unicode.Scalar] = [
    "a", "é", "e", "\u{301}", "語", "한", "ｶ", "Ａ", "🙂", "\u{200D}", "\u{FE0F}", "\u{1B}", "[", "\u{9B}",
    "\u{7}",
    "\n", "\u{2028}", "\u{202E}", "\u{AD}", " ", "\u{2009}", "\u{3000}", "\u{E000}", "\u{378}", "م",
    "\u{1160}", "0",
  ]
  return String(
    String.UnicodeScalarView(
      (0..<generator.index(below: 24)).map { _ in alphabet[generator.index(below: alphabet.count)] })
  )
}

@Suite struct CharacterGridLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyRowIsExactlyAsWideAsTheGridWhateverIsWritten(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var grid = CharacterGrid(columns: 1 + generator.index(below: 12), rows: 1 + generator.index(below: 4))
    for _ in 0..<40 {
      let (row, column) = (
        generator.index(below: grid.rows + 2) - 1, generator.index(below: grid.columns + 4) - 2
      )
      let text = anyText(&generator)
      let end = grid.write(text, row: row, column: column, limit: generator.index(below: 20))
      #expect(end <= max(column, grid.columns))
      for row in 0..<grid.rows {
        #expect(
          Glyph.width(of: grid.text(ofRow: row)) == grid.columns, "\(grid.text(ofRow: row).debugDescription)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func nothingInAGridDrivesATerminal(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<40 {
      for scalar in Glyph.glyphs(of: anyText(&generator)).flatMap({ Array($0.text.unicodeScalars) }) {
        let isUnfit: Bool =
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            true
          default: false
          }
        #expect(!isUnfit, "\(scalar.escaped(asASCII: true))")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func linesAreNoWiderThanAskedForAndKeepEveryWord(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (text, columns) = (anyText(&generator), 2 + generator.index(below: 12))
      let lines = brokenLines(text, columns: columns)
      for line in lines { #expect(Glyph.width(of: line) <= columns) }
      func letters(_ text: String) -> [Glyph] { Glyph.glyphs(of: text).filter { $0 != .blank } }
      #expect(lines.flatMap(letters) == letters(text))
      let few = brokenLines(text, columns: columns, maximumLines: 1)
      #expect(few.count == 1 && Glyph.width(of: few[0]) <= columns)
      #expect(few[0].hasSuffix("…") == (lines.count > 1))
    }
  }
}

@Suite struct CharacterGridExamples {
  @Test func halfAWideGlyphIsNeverLeft() {
    var grid = CharacterGrid(columns: 6, rows: 1)
    grid.write("語語語", row: 0, column: 0)
    #expect(grid.lines == ["語語語"])
    grid.write("a", row: 0, column: 1)
    #expect(grid.lines == [" a語語"])
    grid.write("語", row: 0, column: 3)
    #expect(grid.lines == [" a 語"])
    grid.write("語", row: 0, column: 5)
    #expect(grid.lines == [" a 語"])
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("語", 2), ("한국", 4), ("\u{1112}\u{1161}", 2), ("🙂", 2), ("Ａ", 2),
    ("ｶ", 1),
    ("\u{1B}[31m", 5), ("12\u{2009}345", 6), ("", 0),
  ])
  func widths(text: String, width: Int) { #expect(Glyph.width(of: text) == width) }

  @Test func aGridPutOnAnotherKeepsItsGlyphsAndStyles() {
    var small = CharacterGrid(columns: 4, rows: 2)
    small.write("語x", row: 1, column: 0, style: CharacterStyle(foreground: .black, isStrong: true))
    var large = CharacterGrid(columns: 6, rows: 3)
    large.write("......", row: 1, column: 0)
    large.put(small, row: 0, column: 1)
    #expect(large.lines == ["", ".語x .", ""])
    #expect(large[1, 1].style == CharacterStyle(foreground: .black, isStrong: true))
    large.put(small, row: 2, column: -1)
    #expect(large[1, 1].glyph?.text == "語")
  }

  @Test func wordsAreBrokenAtBlanks() {
    #expect(brokenLines("one two three", columns: 8) == ["one two", "three"])
    #expect(brokenLines("extraordinary", columns: 8) == ["extraord", "inary"])
    #expect(brokenLines("one two three", columns: 8, maximumLines: 1) == ["one two…"])
    #expect(brokenLines("語語語", columns: 5) == ["語語", "語"])
  }
}
