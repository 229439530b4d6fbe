import Runs

/// A walk through a lesson: a pure state machine. Whatever the input, there is a way on and a way back.
public struct LessonSession: Sendable {
  /// The lesson with its runs.
  public let run: LessonRun
  /// Where the learner is, and what they did.
  public internal(set) var state: LessonState

  /// A walk that goes on from a state; what the state says of tasks that the lesson does not have is left
  /// out.
  public init(_ run: LessonRun, state: LessonState = LessonState()) {
    self.run = run
    self.state = LessonState()
    self.state = sound(state)
  }

  var parts: [Lesson.Part] { run.lesson.parts }

  /// Whether the summary is shown.
  public var isAtEnd: Bool { state.position == parts.count }

  /// The task that is shown; nil where nothing is asked.
  package var task: LessonTask? { isAtEnd ? nil : parts[state.position].task }

  /// Whether more is shown only after an answer.
  public var awaitsAnswer: Bool { task != nil && state.results[state.position] == nil }

  /// Whether the next part is on another screen.
  public var endsScreen: Bool {
    let next = state.position + 1
    return next >= parts.count || parts[next].screen != parts[state.position].screen
  }

  /// What follows an input. The state says all: equal states give equal replies.
  public func after(_ input: LessonInput) -> (session: LessonSession, reply: LessonReply) {
    var next = self
    let reply = next.take(input)
    return (next, reply)
  }

  private mutating func take(_ input: LessonInput) -> LessonReply {
    switch input {
    case .next: return next()
    case .back: return back()
    case .hint: return hint()
    case .reveal: return finish(.revealed)
    case .skip: return finish(.skipped)
    case .answer(let text): return answer(text)
    }
  }

  private mutating func next() -> LessonReply {
    if isAtEnd { return .note("This is the end of the lesson.") }
    if awaitsAnswer { return .note("First your answer; or ask for a hint, reveal the answer, or skip it.") }
    state.position += 1
    return .moved
  }

  private mutating func back() -> LessonReply {
    if state.position == 0 { return .note("This is the beginning of the lesson.") }
    state.position -= 1
    return .moved
  }

  private mutating func hint() -> LessonReply {
    guard let task else { return .note("Nothing is asked here.") }
    guard !task.hints.isEmpty else { return .note("There is no hint. You can reveal the answer or skip it.") }
    let number = min(state.hints[state.position, default: 0] + 1, task.hints.count)
    state.hints[state.position] = number
    return .hint(spans(task.hints[number - 1]), number: number, of: task.hints.count)
  }

  private mutating func finish(_ verdict: Verdict) -> LessonReply {
    guard let task else { return .note("Nothing is asked here.") }
    record(LessonState.Result(given: nil, verdict: verdict))
    guard verdict == .revealed else { return .graded(Grade(.skipped, given: nil, truth: nil, why: [])) }
    return .graded(Grade(.revealed, given: nil, truth: truth(of: task), why: reasons(of: task)))
  }

  private mutating func answer(_ text: String) -> LessonReply {
    guard let task else { return .note("Nothing is asked here.") }
    switch graded(text, task) {
    case .failure(let misunderstood): return .note(misunderstood.words)
    case .success(let graded):
      if let (run, setting, value) = graded.choice { state.choices[run] = [setting: value] }
      record(LessonState.Result(given: graded.grade.given, verdict: graded.grade.verdict))
      return .graded(graded.grade)
    }
  }

  /// The first answer counts: it was the prediction.
  private mutating func record(_ result: LessonState.Result) {
    if state.results[state.position] == nil { state.results[state.position] = result }
  }

  /// Prose with its facts filled in.
  package func spans(_ prose: Prose) -> [Span] { run.spans(prose, choices: state.choices) }

  /// A state that came from outside, with nothing in it that the lesson does not have.
  private func sound(_ saved: LessonState) -> LessonState {
    var state = saved
    state.results = saved.results.filter { parts.indices.contains($0.key) && parts[$0.key].task != nil }
    state.hints = saved.hints.filter { parts.indices.contains($0.key) }
    state.choices = [:]
    for index in state.results.keys.sorted() {
      guard let task = parts[index].task, let (run, setting) = Self.choice(task),
        let value = saved.choices[run]?[setting], isChoice(value, task)
      else { continue }
      state.choices[run] = [setting: value]
    }
    // Nothing can be seen before what is asked first.
    let open = parts.indices.first { parts[$0].task != nil && state.results[$0] == nil } ?? parts.count
    state.position = min(max(0, saved.position), open)
    return state
  }

  /// What a task lets the learner choose.
  private static func choice(_ task: LessonTask) -> (run: String, setting: String)? {
    switch task.kind {
    case .setting(let question): (question.run, question.setting)
    case .centroids(let question): (question.run, seedingSetting)
    case .choices, .number, .names, .open: nil
    }
  }

  private func isChoice(_ value: String, _ task: LessonTask) -> Bool {
    if case .success(let graded) = graded(value, task) { graded.choice?.value == value } else { false }
  }
}
