import Characters
import Clustering
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import TestSupport
import Testing

@testable import Screens

extension StepPlayer {
  /// What can be seen of a state, apart from the picture.
  var seen: [String] {
    let screen = screen
    return [screen.title, screen.position, screen.entry?.label ?? "", screen.entry?.text ?? ""]
      + screen.paragraphs.map(\.text) + screen.hints.map { $0.key + $0.meaning }
  }

  mutating func strike(_ keys: Key...) { for key in keys { _ = press(key) } }

  mutating func type(_ text: String) {
    for character in text { strike(.character(character)) }
    strike(.enter)
  }

  /// Whether it ends, given at most so many escapes first.
  fileprivate func canQuit() -> Bool {
    var player = self
    for _ in 0..<3 where player.press(.character("q")) != .quit { player.strike(.escape) }
    return player.press(.character("q")) == .quit
  }
}

private let keys: [Key] =
  [
    .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .enter, .tab, .backspace, .delete, .escape,
    .redraw,
  ] + "hgrcip?:/kslvztf5 n20-x".map { Key.character($0) }

@Suite struct StepPlayerLaws {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func noStateIsADeadEnd(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var player = try SteppedRun(Algorithm.all[Int(seed % 3)], customers: 14, seed: seed).player
    for _ in 0..<120 {
      player.strike(keys[generator.index(below: keys.count)])
      #expect(player.canQuit(), "\(player.seen)")
      var copy = player
      copy.strike(.escape, .escape, .escape, .home, .home)
      #expect(copy.step == 0 && copy.hand == nil)
      copy.strike(.right)
      #expect(copy.step == min(1, copy.lastStep))
      let screen = player.screen
      #expect(!screen.hints.isEmpty && !screen.paragraphs.isEmpty)
    }
  }

  @Test(arguments: Algorithm.all.map(\.name))
  func backAfterForwardIsTheSame(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm).player
    for _ in 0..<player.lastStep {
      let before = player.seen
      player.strike(.right, .left)
      #expect(player.seen == before)
      player.strike(.right)
    }
    #expect(player.step == player.lastStep)
    let before = player.seen
    player.strike(.right)
    #expect(player.replies.first?.hasPrefix("This is the last step") ?? false)
    player.strike(.left, .right)
    #expect(player.seen == before)
  }

  @Test(arguments: Algorithm.all.map(\.name))
  func everyStepIsReachedByItsNumberAndItsRound(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm).player
    for step in 0...player.lastStep {
      player.type("\(step + 1)")
      #expect(player.step == step)
      player.strike(.character("i"))
      player.type("\(player.walk.rounds[step])")
      #expect(player.walk.rounds[player.step] == player.walk.rounds[step] && player.step <= step)
    }
    player.strike(.home)
    var visited = 0
    while player.step < player.lastStep {
      let before = player.walk.rounds[player.step]
      player.strike(.pageDown)
      #expect(player.walk.rounds[player.step] > before || player.step == player.lastStep)
      visited += 1
    }
    #expect(visited > 1)
  }

  @Test(arguments: Algorithm.all.map(\.name))
  func anotherSettingGivesTheRunThatItWouldHaveGivenFromTheStart(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm).player
    let fresh = try SteppedRun(algorithm, ["clusters": "3"]).player
    player.strike(.character("k"))
    player.type("3")
    #expect(player.walk.recording.summary == fresh.walk.recording.summary)
    let before = player.seen.dropFirst(2)
    for wrong in ["0", "x", "999", ""] {
      player.strike(.character("k"))
      player.type(wrong)
      #expect(player.walk.recording.summary == fresh.walk.recording.summary, "k = \(wrong)")
    }
    player.strike(.right, .left)
    #expect(player.value(of: SharedSettings.clusters.option) == "3" && before.count > 1)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func linesDoWhatKeysDoAndAnyLineIsAnswered(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let start = try SteppedRun(.kMeans, seed: seed).player
    let pairs: [(line: String, keys: [Key])] = [
      ("", [.right]), ("next", [.character("n")]), ("back", [.left]), ("last", [.end]), ("first", [.home]),
      ("hint", [.character("h")]), ("reveal", [.character("r")]),
      ("place", [.character("c")]),
      ("cancel", [.escape]), ("go 4", [.escape, .character("4"), .enter]),
    ]
    var (byLine, byKey) = (start, start)
    var tried = 0
    for _ in 0..<40 {
      let pair = pairs[generator.index(below: pairs.count)]
      // With nothing by hand a line and a key mean the same; keys move the cross otherwise.
      guard byKey.hand == nil || pair.line == "cancel" else { continue }
      tried += 1
      _ = byLine.obey(pair.line)
      for key in pair.keys { _ = byKey.press(key) }
      #expect(byLine.step == byKey.step && (byLine.hand == nil) == (byKey.hand == nil), "\(pair.line)")
    }
    #expect(tried > 10)
    for line in [
      "merge 1 2", "place 1 2 3", "k", "k k", "zz \u{1B}[2J", "go", "seed -1", "follow nobody", "scale log",
    ] {
      _ = byLine.obey(line)
      #expect(!byLine.replies.joined().isEmpty, "\(line)")
      #expect(!byLine.replies.joined().unicodeScalars.contains("\u{1B}"))
    }
    #expect(
      byLine.obey("quit") == .quit && byLine.obey("picture") == .picture && byLine.obey("see") == .figure)
  }
}
