import Characters
import Drawing
import Numerics
import Testing

private let ink = Color(0x1C2633)

private func grid(_ picture: Picture, columns: Int = 10, rows: Int = 4) -> CharacterGrid {
  CharacterGrid(picture, columns: columns, rows: rows, paper: .white, ink: ink)
}

@Suite struct CharacterPictureLaws {
  /// Pictures of everything, in places of all sizes, some of which are none.
  private func anyPicture(_ generator: inout SplitMix64, depth: Int = 2) -> Picture {
    func number() -> Double {
      switch generator.index(below: 12) {
      case 0: .nan
      case 1: .infinity
      case 2: -1e300
      case 3: 1e18
      default: generator.normal() * 12
      }
    }
    func point() -> Point { Point(number(), number()) }
    func color() -> Color { Color(UInt32(generator.index(below: 1 << 24)), opacity: generator.uniform()) }
    let path = Path(
      through: (0..<generator.index(below: 5)).map { _ in point() }, closed: generator.index(below: 2) == 0)
    switch generator.index(below: depth > 0 ? 7 : 4) {
    case 0: return .fill(path + .circle(point(), radius: number()), .color(color()))
    case 1:
      return .stroke(
        path, Stroke(color(), width: number().magnitude, dashes: [[], [2, 1]][generator.index(below: 2)]))
    case 2:
      return .text(
        Text(
          ["abc", "語\u{1B}[2J", "a long text of many words"][generator.index(below: 3)], TextStyle(size: 1),
          color(), at: point(), alignment: [.start, .middle, .end][generator.index(below: 3)],
          anchor: .center,
          wrapWidth: [nil, number()][generator.index(below: 2)], maximumLines: 2))
    case 3:
      return .points(
        [point(), point()],
        Marker(
          MarkerShape.allCases[generator.index(below: 10)], size: number(),
          fill: generator.index(below: 2) == 0 ? nil : color(),
          outline: generator.index(below: 2) == 0 ? nil : color()))
    case 4: return .placed(anyPicture(&generator, depth: depth - 1), at: point(), scale: number())
    default: return .stack((0..<4).map { _ in anyPicture(&generator, depth: depth - 1) })
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func anyPictureBecomesRowsOfOneWidthWithoutControls(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let picture = Picture.stack((0..<6).map { _ in anyPicture(&generator) })
    for (columns, rows) in [(0, 0), (1, 1), (7, 3), (30, 12)] {
      let grid = grid(picture, columns: columns, rows: rows)
      for row in 0..<rows {
        let text = grid.text(ofRow: row)
        #expect(Glyph.width(of: text) == columns)
        #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }

  @Test func everyShapeHasAGlyphOfItsOwnOneCellWide() {
    let all = MarkerShape.allCases.flatMap { [$0.characters.filled, $0.characters.hollow] }
    #expect(Set(all).count == all.count)
    for character in all { #expect(Glyph.width(of: String(character)) == 1) }
  }
}

@Suite struct CharacterPictureExamples {
  @Test func marksLieInTheirCells() {
    let marker = Marker(.triangle, size: 1, fill: Color(0xE69F00))
    let drawn = grid(.points([Point(0.5, 1), Point(9.9, 7.9), Point(10, 1), Point(-0.1, 1)], marker))
    #expect(drawn.lines == ["▲", "", "", "         ▲"])
    #expect(drawn[0, 0].style.foreground == Color(0xE69F00))
  }

  @Test func aLargeMarkWithANumberIsAPlate() {
    let blue = Color(0x0072B2)
    let drawn = grid(
      .stack([
        .points([Point(5.5, 3)], Marker(.circle, size: 3, fill: blue, outline: ink)),
        .text(
          Text(
            "2", TextStyle(size: 1, weight: .bold), .white, at: Point(5.5, 3.1), alignment: .middle,
            anchor: .center)),
        .points([Point(4.5, 3), Point(3.5, 3)], Marker(.circle, size: 1, fill: blue)),
      ]))
    #expect(drawn.lines[1] == "   ●[2]")
    #expect(drawn[1, 5].style == CharacterStyle(foreground: .white, background: blue, isStrong: true))
  }

  @Test func bracketsAreJoined() {
    let line = Stroke(ink, width: 0.1)
    let lower = Path(through: [Point(1.5, 7), Point(1.5, 5), Point(5.5, 5), Point(5.5, 7)])
    let upper = Path(through: [Point(3.5, 5), Point(3.5, 1), Point(8.5, 1), Point(8.5, 7)])
    #expect(
      grid(.stack([.stroke(lower, line), .stroke(upper, line)])).lines == [
        "   ┌────┐", "   │    │", " ┌─┴─┐  │", " ╵   ╵  ╵",
      ])
  }

  @Test func otherLinesAreDotsAndDoNotHideMarks() {
    let drawn = grid(
      .stack([
        .points([Point(4.5, 4.5)], Marker(.square, size: 1, fill: ink)),
        .stroke(Path.segment(Point(0, 0), Point(10, 8)), Stroke(ink, width: 0.1)),
      ]))
    #expect(drawn.lines[2].contains("■"))
    #expect(drawn.lines[0].unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) || $0 == " " })
    // The fifth of the ten cells of the diagonal's first dot: only the dot in its upper left corner.
    #expect(drawn[0, 0].glyph?.text != "⠀")
  }

  @Test func paleAreasTintAndStrongOnesAreBlocks() {
    let pale = Color(0xE6F1F7)
    let area = Path.rectangle(Rect(x: 0, y: 0, width: 5, height: 4))
    let tinted = grid(.fill(area, .color(pale)))
    #expect(tinted.lines == ["", "", "", ""])
    #expect(tinted[1, 4].style.background == pale && tinted[1, 5].style.background == nil)
    let bars =
      Path.rectangle(Rect(x: 0, y: 0, width: 2.5, height: 2))
      + .rectangle(Rect(x: 6, y: 5, width: 1, height: 3))
    #expect(grid(.fill(bars, .color(ink))).lines == ["██▌", "", "      ▄", "      █"])
  }

  @Test func textsStandWhereTheyAreAnchoredAndWinOverMarks() {
    func text(_ string: String, _ point: Point, _ alignment: Text.Alignment, _ anchor: Text.Anchor) -> Picture
    {
      .text(Text(string, TextStyle(size: 1), ink, at: point, alignment: alignment, anchor: anchor))
    }
    let drawn = grid(
      .stack([
        text("ab", Point(0, 0), .start, .top), text("cd", Point(10, 2), .end, .top),
        text("efg", Point(5, 5), .middle, .center), text("hi", Point(4, 8), .start, .bottom),
        .points([Point(5.5, 5)], Marker(.circle, size: 1, fill: ink)),
      ]))
    #expect(drawn.lines == ["ab", "        cd", "    efg", "    hi"])
  }

  @Test func cellMetricsMeasureWhatIsWritten() {
    let metrics = CellMetrics()
    let style = TextStyle(size: 30)
    #expect(metrics.width("語a", style) == 3)
    let broken = metrics.extent(of: "one two", style: style, wrapWidth: 4, maximumLines: nil, lineHeight: 1.3)
    #expect(broken.lines == 2 && broken.width == 3 && broken.height == 4)
  }
}
