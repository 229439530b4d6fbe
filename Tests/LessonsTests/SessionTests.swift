import Numerics
import Testing

@testable import Lessons

@Suite struct SessionTests {
  private static let run = Result { try lessonRun(sampleLesson) }

  private func start() throws -> LessonSession { LessonSession(try Self.run.get()) }

  private static let inputs: [LessonInput] = [
    .next, .back, .hint, .reveal, .skip, .answer("2"), .answer("1"), .answer("nonsense"), .answer("4"),
    .answer("20 30; 60 70"), .answer(""), .answer("9-11"), .answer("114"),
  ]

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `wherever a learner gets, there is a way to the end`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var session = try start()
    for _ in 0..<random.index(below: 40) {
      session = session.after(Self.inputs[random.index(below: Self.inputs.count)]).session
      if session.isAtEnd { #expect(session.view == nil) } else { #expect(session.view != nil) }
    }
    var moves = 0
    while !session.isAtEnd {
      let reply = session.after(session.awaitsAnswer ? .skip : .next)
      #expect(reply.session.state != session.state)
      session = reply.session
      moves += 1
      #expect(moves <= 2 * session.run.lesson.parts.count)
      if moves > 100 { return }
    }
    #expect(session.summary.count == 6)
    #expect(session.summary.allSatisfy { $0.verdict != nil })
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `back undoes next, inputs are answered alike, and a saved state is restored`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var session = try start()
    for _ in 0..<60 {
      let input = Self.inputs[random.index(below: Self.inputs.count)]
      let (next, reply) = session.after(input)
      let again = session.after(input)
      #expect(again.reply == reply && again.session.state == next.state)
      if input == .next && reply == .moved {
        let back = next.after(.back).session
        #expect(back.state == session.state && back.view == session.view)
      }
      session = next
      #expect(LessonSession(session.run, state: session.state).state == session.state)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any state from outside becomes a sound one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var state = LessonState()
    state.position = random.index(below: 40) - 10
    for _ in 0..<6 {
      let given = ["4", "99", "1;2", "20 30; 60 70", ""][random.index(below: 5)]
      state.results[random.index(below: 20) - 5] = LessonState.Result(given: given, verdict: .done)
      state.hints[random.index(below: 20) - 5] = random.index(below: 9)
      state.choices[["yours", "placed", "k-means"][random.index(below: 3)]] = [
        "clusters": given, "seeding": given,
      ]
    }
    var session = LessonSession(try start().run, state: state)
    let open = session.run.lesson.parts.indices.first {
      session.run.lesson.parts[$0].task != nil && session.state.results[$0] == nil
    }
    #expect(session.state.position >= 0 && session.state.position <= open ?? session.run.lesson.parts.count)
    for _ in 0..<30 {
      session = session.after(session.awaitsAnswer ? .hint : .next).session.after(.skip).session
    }
  }

  /// Goes on until something is asked.
  private func toTask(_ session: LessonSession) -> LessonSession {
    var session = session
    while !session.awaitsAnswer && !session.isAtEnd { session = session.after(.next).session }
    return session
  }

  private func grade(_ reply: LessonReply) throws -> Grade {
    guard case .graded(let grade) = reply else {
      Issue.record("\(reply)")
      throw CancellationError()
    }
    return grade
  }

  @Test func `answers are graded with the true one, the difference and why`() throws {
    var session = toTask(try start())
    #expect(session.after(.next).reply != .moved)
    var step = session.after(.hint)
    #expect(step.reply == .hint([Span("Few.")], number: 1, of: 2))
    step = step.session.after(.hint)
    #expect(step.reply == .hint([Span("Very few.")], number: 2, of: 2))
    step = step.session.after(.answer("20"))
    let wrong = try grade(step.reply)
    #expect(wrong.verdict == .wrong && wrong.truth == "9" && wrong.difference == "too high by 11")
    #expect(wrong.why.map(\.plainText) == ["It was 9."])
    // The first answer counts.
    step = step.session.after(.answer("9"))
    #expect(try grade(step.reply).verdict == .right)
    #expect(step.session.summary[0].given == "20")

    session = toTask(step.session)
    #expect(session.view?.task?.choices.map(\.plainText) == ["Wrong", "Right"])
    #expect(
      try grade(session.after(.answer("1")).reply).why.map(\.plainText) == [
        "Because 78.", "Because it is so.",
      ])
    step = session.after(.answer("2"))
    #expect(try grade(step.reply).verdict == .right)

    session = toTask(step.session)
    step = session.after(.answer("customer"))
    #expect(try grade(step.reply).truth == "114")
    session = toTask(step.session)
    #expect(try grade(session.after(.reveal).reply).verdict == .revealed)
    step = session.after(.answer("4"))
    let view = try #require(step.session.after(.next).session.view)
    #expect(
      view.passages.contains {
        if case .paragraph(let words) = $0 { words.plainText.hasPrefix("Now it is 4 and ") } else { false }
      })

    session = toTask(step.session)
    #expect(session.view?.task?.prompt.hasPrefix("Your 2 centroids") == true)
    #expect(
      session.after(.answer("1 2")).reply
        == .note("Type 2 times 2 numbers, with ; between: 20 30; 40 50 and so on."))
    step = session.after(.answer("20 30; 60 70"))
    #expect(try grade(step.reply).verdict == .done)
    #expect(step.session.state.choices["placed"] == ["seeding": "20.0,30.0;60.0,70.0"])
    #expect(step.session.score == "1 of 3 predictions came true.")
  }

  @Test func `nothing is shown before its question was answered`() throws {
    var session = try start()
    var seen: [String] = []
    while !session.isAtEnd {
      let pictures = session.view?.passages.flatMap { $0.pictures.map(\.scene.from.text) } ?? []
      if session.awaitsAnswer, session.view?.task?.question.plainText == "How many changed?" {
        #expect(!(seen + pictures).contains("iteration-2-assignment"))
      }
      seen += pictures
      session = session.after(session.awaitsAnswer ? .skip : .next).session
    }
    #expect(seen.contains("iteration-2-assignment"))
  }
}
