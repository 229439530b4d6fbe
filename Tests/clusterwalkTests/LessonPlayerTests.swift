import Drawing
import Glibc
import Lessons
import Numerics
import Testing

@testable import Screens
@testable import clusterwalk

extension LessonPlayer {
  /// Where the learner is and what is read there, without what was said to the last key.
  fileprivate var seen: [String] {
    var still = self
    still.note = nil
    let screen = still.screen
    return ["\(session.state.position) \(index) \(step)", screen.title, screen.position]
      + screen.paragraphs.map { $0.mark + $0.text } + screen.hints.map { $0.key + $0.meaning }
  }

  fileprivate mutating func strike(_ keys: Key...) { for key in keys { _ = press(key) } }

  /// Answers as somebody at the keys would: by the number of a choice, else typed.
  fileprivate mutating func answer(_ text: String) {
    if let number = choices.firstIndex(of: text) { return strike(.character(Character("\(number + 1)"))) }
    strike(.character(":"))
    for character in text { strike(.character(character)) }
    strike(.enter)
  }

  fileprivate func canQuit() -> Bool {
    var player = self
    player.strike(.escape)
    return player.press(.character("q")) == .quit
  }

  /// The screen in a terminal.
  fileprivate func layout(columns: Int, rows: Int) -> ScreenLayout {
    ScreenLayout(
      screen, columns: columns, rows: rows, colors: ScreenLayout.Colors(muted: .white, accent: .white))
  }
}

private func isHarmless(_ lines: [String]) -> Bool {
  lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }
}

private let keys: [Key] =
  [.left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .enter, .tab, .backspace, .escape, .redraw]
  + "hrst?:pqa 1234590.-x".map { Key.character($0) }

@Suite struct LessonPlayerLaws {
  private static let lesson = "03-k-means"

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `from any keys there is a way to the end, and q quits`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var player = LessonPlayer(try ShippedLessons.session(Self.lesson), glossary: nil)
    for _ in 0..<150 {
      player.strike(keys[generator.index(below: keys.count)])
      #expect(player.canQuit())
      #expect(!player.screen.hints.isEmpty && !player.screen.paragraphs.isEmpty)
    }
    player.strike(.escape, .character("x"))
    var presses = 0
    while !player.session.isAtEnd, presses < 400 {
      player.strike(.character(" "))
      presses += 1
    }
    #expect(player.session.isAtEnd && player.session.summary.allSatisfy { $0.verdict != nil })
    player.strike(.home)
    #expect(player.session.state.position == 0)
    player.strike(.end, .end)
    #expect(player.session.isAtEnd)
  }

  @Test(arguments: ShippedLessons.names)
  func `with blanks alone the end is reached, back undoes each, and all words fit`(name: String) throws {
    var player = LessonPlayer(try ShippedLessons.session(name), glossary: nil)
    var presses = 0
    while !player.session.isAtEnd, presses < 600 {
      let before = player
      player.strike(.character(" "))
      presses += 1
      let isSame = player.seen.first == before.seen.first
      #expect(!isSame || before.isAsked)
      if isSame || before.isAsked { continue }
      var back = player
      back.strike(.left)
      #expect(back.seen == before.seen)
      let layout = player.layout(columns: 80, rows: 24)
      #expect(
        (layout.furthest == 0 || player.session.isAtEnd) && isHarmless(layout.grid.lines),
        "\(layout.grid.lines)")
      #expect(player.screen.figure != nil || player.leaf.picture == nil)
    }
    #expect(player.session.isAtEnd)
    #expect(player.session.summary.allSatisfy { $0.verdict == .skipped })
  }

  @Test(arguments: ShippedLessons.names, [true, false])
  func `the same answers give the same session as line by line`(name: String, isRight: Bool) throws {
    var session = try ShippedLessons.session(name)
    var player = LessonPlayer(session, glossary: nil)
    var presses = 0
    while !player.session.isAtEnd, presses < 600 {
      presses += 1
      guard player.isAsked else {
        player.strike(.right)
        continue
      }
      while !session.awaitsAnswer { session = session.after(.next).session }
      let answer = isRight ? session.rightAnswer : session.wrongAnswer
      let position = player.session.state.position
      player.answer(answer)
      session = session.after(.answer(answer)).session
      if session.awaitsAnswer {
        #expect(player.note != nil)
        player.strike(.character("s"))
        session = session.after(.skip).session
      } else {
        #expect(player.leaf.replies)
      }
      #expect(player.session.state.results == session.state.results)
      #expect(player.session.state.choices == session.state.choices)
      #expect(player.session.state.position >= position)
    }
    while !session.isAtEnd { session = session.after(.next).session }
    #expect(player.session.state == session.state)
    let score = session.score
    #expect(player.screen.paragraphs.contains { $0.text.contains(score) })
    #expect(score.hasPrefix("0 of ") != isRight)
  }
}

@Suite struct LessonPlayerTests {
  private func player() throws -> LessonPlayer {
    var player = LessonPlayer(
      try ShippedLessons.session("03-k-means"), glossary: try ChosenLesson.find("3").folder.glossary())
    for _ in 0..<20 where !player.isAsked { player.strike(.right) }
    return player
  }

  private func words(_ player: LessonPlayer) -> String {
    player.screen.paragraphs.map(\.text).joined(separator: "\n")
  }

  @Test func `a question is hinted at, answered, replied to and answered again`() throws {
    var player = try player()
    #expect(player.screen.hints.first?.key == "1-3")
    player.strike(.right)
    #expect(player.isAsked && words(player).contains("First your answer"))
    #expect(player.press(.character("h")) == .save)
    #expect(words(player).contains("Hint 1 of 1: How far is somebody"))
    player.strike(.character("9"))
    #expect(player.isAsked && words(player).contains("1 to 3"))
    #expect(player.press(.character("1")) == .save)
    #expect(
      player.leaf.replies && words(player).contains("Not quite: you said “About half of it”, true is Zero."))
    player.strike(.left)
    #expect(words(player).contains("You answered “About half of it”"))
    player.strike(.character("2"))
    #expect(words(player).contains("Right: “Zero”."))
    #expect(player.session.summary[0].verdict == .wrong)
  }

  @Test func `terms are explained, and what is typed can't drive the terminal`() throws {
    var player = try player()
    player.strike(.left, .character("t"))
    #expect(player.screen.entry?.label.lowercased().contains("centroid") == true)
    player.strike(.enter)
    #expect(player.screen.position == "Glossary")
    player.strike(.escape)
    for line in ["term \u{1B}[2J", "\u{1B}]0;x\u{7}", "nonsense\u{9B}"] {
      _ = player.obey(line)
      #expect(isHarmless(player.layout(columns: 60, rows: 20).grid.lines))
      #expect(!words(player).unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func `a picture is stepped through and can be written; where there is none that is said`() throws {
    var player = try player()
    #expect(player.press(.character("p")) == .nothing && words(player).contains("no picture"))
    for _ in 0..<60 where player.leaf.lastStep == 0 {
      if player.isAsked { player.strike(.character("s")) } else { player.strike(.right) }
    }
    #expect(player.screen.position.hasPrefix("Step 1 of 5 · Screen 3 of "))
    #expect(player.press(.character("p")) == .picture)
    player.hear("Wrote it.")
    #expect(words(player).contains("Wrote it."))
    player.strike(.right)
    #expect(words(player).contains("Seed 2 of 5") && !words(player).contains("Wrote it."))
    player.strike(.end)
    #expect(player.screen.position.hasPrefix("Step 5 of 5"))
    player.strike(.home)
    #expect(player.step == 0)
  }

  @Test func `in a terminal a lesson is shown and saved, and the terminal given back`() throws {
    let folder = try TemporaryFolder()
    let terminal = try #require(PseudoTerminal(columns: 80, rows: 24))
    func start() throws -> Call {
      try Call(
        ["learn", "3", "--out", folder("pictures")], input: terminal.path, output: terminal.path,
        variables: ["TERM=xterm", "XDG_STATE_HOME=\(folder.path)"])
    }
    let first = try start()
    #expect(terminal.waits(for: "Screen 1 of") && !terminal.isCooked)
    terminal.type(" ")
    #expect(terminal.waits(for: "Annual"))
    terminal.type(" ")
    try wait { FileSystem.kind(of: folder("clusterwalk/03-k-means.json")) == .file }
    terminal.type("q")
    #expect(try first.result().code == 0 && terminal.isCooked)
    let second = try start()
    #expect(terminal.waits(for: "You go on where you were") && !terminal.isCooked)
    kill(second.process, SIGTERM)
    #expect(try second.result().code == 130 && terminal.isCooked)
    #expect(terminal.waits(for: ScreenWriter.end))
    #expect(try folder.names == ["clusterwalk"])
  }
}
