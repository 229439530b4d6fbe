import Clustering
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import TestSupport
import Testing

@testable import Screens

@Suite struct PlacedCentroidsTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theRunGoesFromWhereTheyWerePlaced(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let run = try SteppedRun(.kMeans, seed: seed)
    var player = run.player
    let features = player.walk.features
    let places = (0..<4).map { _ in
      [Double(20 + generator.index(below: 90)), Double(20 + generator.index(below: 80))]
    }
    for (index, place) in places.enumerated() {
      #expect(
        player.obey(index == 0 ? "place \(place[0]) \(place[1])" : "\(Int(place[0])), \(Int(place[1]))")
          == .nothing)
      #expect((player.hand == nil) == (index == 3))
    }
    let algorithm = KMeans(
      clusters: 4, seeding: .given(features.scaling.scaled(Matrix(places))))
    let expected = try algorithm.best(of: 1, on: features.points)
    let best = try KMeans(clusters: 4).best(of: 3, on: features.points)
    #expect(player.walk.recording.partition.labels == expected.finalLabels)
    #expect(player.step == 3)
    player.strike(.end)
    let ending = try #require(player.walk.ending)
    #expect(player.screen.paragraphs.contains { $0.text == ending })
    #expect(
      ending.contains("the same segments")
        == (Array(expected.finalLabels) == Array(best.finalLabels) || expected.wcss == best.wcss))
    #expect(
      ending.contains(" worse than ")
        == (expected.wcss > best.wcss * (1 + 1e-9) && !ending.contains("the same")))
    // The settings' own run comes back with any setting.
    _ = player.obey("seed 1")
    #expect(player.walk.ending == nil && player.walk.recording.partition.labels == best.finalLabels)
  }

  @Test func theCursorStaysAmongTheCustomersAndTakesItsPlace() throws {
    let run = try SteppedRun(.kMeans)
    var player = run.player
    player.strike(.character("c"))
    for _ in 0..<100 { player.strike(.left, .down) }
    let places = player.walk.scene.places.prefix(30)
    #expect(player.cursor == Point(places.map(\.x).min() ?? 0, places.map(\.y).min() ?? 0))
    player.strike(.enter)
    guard case .placing(let marks, _, _) = player.hand else {
      Issue.record("nothing was placed")
      return
    }
    #expect(
      marks.count == 1 && abs(marks[0][0] - player.cursor.x) < 1 && abs(marks[0][1] - player.cursor.y) < 1)
    player.strike(.backspace)
    guard case .placing([], nil, _) = player.hand else {
      Issue.record("it was not taken back")
      return
    }
    player.strike(.backspace)
    #expect(player.hand == nil)
  }
}

@Suite struct ChosenMergesTests {
  @Test(arguments: ["ward", "average", "weighted", "complete", "single", "centroid", "median"])
  func theNextMergeIsRightAndNoOtherIsLower(linkage: String) throws {
    let run = try SteppedRun(.hierarchical, customers: 12, ["linkage": linkage])
    var player = run.player
    guard case .merge(let judge) = player.walk.construction else {
      Issue.record("no merges can be chosen")
      return
    }
    while player.step < player.lastStep - 1 {
      let labels = (0..<12).flatMap { a in (a + 1..<12).map { (a, $0) } }
      let verdicts = labels.compactMap { judge(player.step, [$0.0, $0.1]) }
      #expect(verdicts.isEmpty || verdicts.contains { $0.isSmallest && $0.text.hasPrefix("Right!") })
      for verdict in verdicts where !verdict.isSmallest {
        #expect(
          verdict.text.contains("yours is higher by") || verdict.text.contains("in one cluster already"))
      }
      player.strike(.right)
    }
  }

  @Test func aRightChoiceGoesOnAndAWrongOneDoesNot() throws {
    let run = try SteppedRun(.hierarchical, customers: 12)
    var player = run.player
    let customers = player.walk.features.customers
    guard case .merge(let judge) = player.walk.construction else {
      Issue.record("no merges can be chosen")
      return
    }
    let step = player.step
    let pairs = customers.indices.flatMap { a in customers.indices.filter { $0 > a }.map { [a, $0] } }
    let right = try #require(pairs.first { judge(step, $0)?.isSmallest ?? false })
    let wrong = try #require(pairs.first { !(judge(step, $0)?.isSmallest ?? true) })
    _ = player.obey("merge \(customers[wrong[0]]) \(customers[wrong[1]])")
    #expect(player.step == step && player.replies[0].contains("The smallest is"))
    _ = player.obey("\(customers[right[0]]) \(customers[right[1]])")
    #expect(player.step == step + 1 && player.hand == nil && player.replies[0].hasPrefix("Right!"))
    _ = player.obey("merge 1 nobody")
    #expect(player.replies == ["There is no customer “nobody”."])
  }
}

@Suite struct QuestionTests {
  @Test(
    arguments: [
      ("24", 24.0...24), ("about 24 customers", 24...24), ("22-26", 22...26), ("26 to 22", 22...26),
      ("45 k$", 45...45),
      ("-1.5", -1.5 ... -1.5), ("2.5.", 2.5...2.5), ("−3", -3 ... -3), ("1.2–1.4", 1.2...1.4),
    ] as [(String, ClosedRange<Double>)])
  func numbersAndRangesAreUnderstood(text: String, range: ClosedRange<Double>) {
    #expect(Guess(text)?.range == range)
  }

  @Test(arguments: ["", "many", "1 2 3", "-", ".", "–"])
  func otherWordsAreNoGuess(text: String) { #expect(Guess(text) == nil) }

  @Test func theReplyTellsTheDifference() throws {
    let question = Question(text: "?", hint: "", answer: 20, tolerance: 0.1, shown: "20 customers")
    func reply(_ text: String) throws -> String { question.reply(to: try #require(Guess(text))) }
    #expect(try reply("20") == "You said 20; it is 20 customers. Right!")
    #expect(try reply("15-25") == "You said 15 to 25; it is 20 customers. Right!")
    #expect(try reply("19") == "You said 19; it is 20 customers. Close enough!")
    #expect(
      try reply("12") == "You said 12; it is 20 customers: 8 too low.".replacing("8 too", with: "8.00 too"))
    #expect(
      try reply("25-30")
        == "You said 25 to 30; it is 20 customers: 5 too high.".replacing("5 too", with: "5.00 too"))
  }

  @Test(arguments: Algorithm.all.map(\.name))
  func answersAreWhatTheNextStepSays(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm, customers: 40, seed: 3, ["clusters": "5", "restarts": "1"]).player
    var asked = 0
    for _ in 0..<player.lastStep {
      guard let question = player.question else {
        player.strike(.right)
        continue
      }
      asked += 1
      let step = player.step
      player.strike(.character("g"))
      player.type("\(question.answer)")
      #expect(player.step == step + 1)
      #expect(player.replies[0].hasSuffix("Right!") || question.answer != question.answer.rounded())
      let caption = player.walk.scene.beat(at: player.step).caption.text
      let number = question.shown.split(separator: " ")[0]
      #expect(caption.contains(number) || number == "0" || name == "gmm", "\(number) in \(caption)")
    }
    #expect(asked > 0)
  }
}
