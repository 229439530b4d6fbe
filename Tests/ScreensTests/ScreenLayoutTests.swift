import Characters
import Drawing
import Screens
import Testing

private let colors = ScreenLayout.Colors(muted: .white, accent: .white)

private func screen(words: Int, figure: Bool) -> Screen {
  Screen(
    title: "A title", position: "Step 1 of 2",
    figure: figure
      ? Screen.Figure(alternative: "dots") { columns, rows in
        var grid = CharacterGrid(columns: columns, rows: rows)
        for row in 0..<rows { grid.write(String(repeating: ".", count: columns), row: row, column: 0) }
        return grid
      } : nil,
    paragraphs: (0..<words).map { Screen.Paragraph("w\($0)", hasSpaceAbove: $0 % 3 == 2) },
    hints: [Screen.KeyHint("→", "next"), Screen.KeyHint("q", "quit")])
}

/// A player that does nothing but count the keys that reach it.
private struct Counter: Player {
  var keys = 0
  var words = 60
  var screen: Screen { ScreensTests.screen(words: words, figure: false) }
  mutating func press(_ key: Key) -> Request {
    keys += 1
    return .nothing
  }
  mutating func obey(_ line: String) -> Request { .quit }
  mutating func hear(_ answer: String) {}
}

@Suite struct ScreenLayoutLaws {
  @Test(arguments: [1, 2, 5, 8, 12, 24, 60], [1, 3, 20, 80, 200])
  func everyRowIsExactlyAsWideAndEveryWordCanBeReached(rows: Int, columns: Int) {
    for (words, figure) in [(0, true), (3, true), (30, true), (90, false)] {
      let screen = screen(words: words, figure: figure)
      let layout = ScreenLayout(screen, columns: columns, rows: rows, colors: colors)
      #expect(layout.grid.columns == columns && layout.grid.rows == rows)
      guard rows >= 5, columns >= 20 else { continue }
      var seen: Set<String> = []
      for scroll in stride(from: 0, to: layout.furthest + layout.wordRows, by: max(1, layout.wordRows - 1)) {
        let lines = ScreenLayout(screen, columns: columns, rows: rows, scroll: scroll, colors: colors).grid
          .lines
        seen.formUnion(lines.flatMap { $0.split(separator: " ").map(String.init) })
      }
      for word in 0..<words { #expect(seen.contains("w\(word)"), "w\(word) in \(columns) x \(rows)") }
    }
  }

  @Test(arguments: [12, 24, 60])
  func theFigureTakesWhatTheWordsLeave(rows: Int) {
    let lines = ScreenLayout(screen(words: 2, figure: true), columns: 80, rows: rows, colors: colors).grid
      .lines
    let dotted = lines.count { $0.contains("....") }
    #expect(dotted == (rows >= 13 ? rows - 4 : rows == 12 ? 8 : 0) || dotted == 0 && rows == 12)
    #expect(lines[0].contains("A title") && lines[0].hasSuffix("Step 1 of 2"))
    #expect(lines[rows - 1].contains("q quit"))
  }
}

@Suite struct ViewerTests {
  @Test func pagesAreTurnedBeforeThePlayerGetsTheKey() {
    var viewer = Viewer(Counter(), columns: 40, rows: 20, colors: colors)
    var turned = 0
    while viewer.player.keys == 0 {
      #expect(viewer.press(.pageDown) == .nothing)
      turned += 1
    }
    // 60 lines on 18 rows, 17 at a time: three pages, and the key that reached the player.
    #expect(turned == 4)
    #expect(viewer.layout.grid.lines.contains { $0.contains("w59") })
    _ = viewer.press(.pageUp)
    #expect(viewer.player.keys == 1)
  }

  @Test func aNewSizeKeepsTheWordsInSight() {
    var viewer = Viewer(Counter(), columns: 40, rows: 10, colors: colors)
    for _ in 0..<20 { _ = viewer.press(.pageDown) }
    viewer.resize(columns: 40, rows: 200)
    #expect(viewer.layout.grid.lines.contains { $0.contains("w0") })
  }
}

@Suite struct ReadScreenTests {
  /// A player whose screen is to be read.
  private struct Reader: Player {
    var keys: [Key] = []
    var screen: Screen {
      var screen = ScreensTests.screen(words: 40, figure: false)
      screen.isRead = true
      return screen
    }
    mutating func press(_ key: Key) -> Request {
      keys.append(key)
      return .nothing
    }
    mutating func obey(_ line: String) -> Request { .quit }
    mutating func hear(_ answer: String) {}
  }

  @Test func `the blank turns all pages before it reaches a player whose screen is read`() {
    var viewer = Viewer(Reader(), columns: 80, rows: 24, colors: colors)
    _ = viewer.press(.down)
    _ = viewer.press(.up)
    #expect(viewer.player.keys == [] && viewer.layout.grid.lines.joined().contains("Space: more"))
    for _ in 0..<9 where viewer.player.keys.isEmpty { _ = viewer.press(.character(" ")) }
    #expect(viewer.player.keys == [.character(" ")] && viewer.layout.grid.lines.joined().contains("w39"))
  }

  @Test func `a figure keeps its place while the words under it change`() {
    let moments = [1, 3, 5].map { count in (0..<count).map { Screen.Paragraph("w\($0)") } }
    let tops = moments.map { words in
      var screen = screen(words: 0, figure: true)
      (screen.paragraphs, screen.otherWords) = (words, moments)
      let lines = ScreenLayout(screen, columns: 80, rows: 24, colors: colors).grid.lines
      #expect(words.allSatisfy { word in lines.contains { $0.contains(word.text) } })
      return lines.count { $0.contains("....") }
    }
    #expect(Set(tops) == [24 - 2 - 5])
  }
}
