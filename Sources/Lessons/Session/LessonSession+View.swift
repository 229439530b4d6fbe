import Runs

extension LessonSession {
  /// What is shown now; nil at the end, where the summary is.
  public var view: LessonView? { isAtEnd ? nil : view(ofPart: state.position) }

  /// What a part shows, wherever the learner is: `run.lesson.parts` says how many there are.
  public func view(ofPart index: Int) -> LessonView {
    let part = parts[index]
    return LessonView(
      heading: spans(part.heading), screen: part.screen + 1, screenCount: run.lesson.screenCount,
      isContinuation: index > 0 && parts[index - 1].screen == part.screen,
      passages: part.passages.map { $0.map(spans) },
      task: part.task.map { view($0, result: state.results[index]) })
  }

  private func view(_ task: LessonTask, result: LessonState.Result?) -> LessonView.Task {
    var choices: [[Span]] = []
    if case .choices(let all) = task.kind { choices = all.map { spans($0.words) } }
    return LessonView.Task(
      level: task.level, question: spans(task.question), choices: choices, prompt: prompt(task),
      hintCount: task.hints.count, result: result)
  }

  private func prompt(_ task: LessonTask) -> String {
    switch task.kind {
    case .choices(let choices): "Your choice, 1 to \(choices.count)"
    case .number(let question):
      "Your number" + (unit(question).map { ", in \($0)" } ?? "") + "; a range will do"
    case .names: "Your answer, separated by commas"
    case .setting(let question): "Your choice: " + question.values.joined(separator: ", ")
    case .centroids(let question): centroidPrompt(question)
    case .open: "Your answer, in your own words"
    }
  }

  func unit(_ question: LessonTask.NumberQuestion) -> String? {
    if let unit = question.unit { return unit }
    return quantity(question)?.shownUnit
  }

  /// Every task with what was predicted and what was true.
  public var summary: [SummaryLine] {
    parts.indices.compactMap { index in
      guard let task = parts[index].task else { return nil }
      let result = state.results[index]
      return SummaryLine(
        level: task.level, question: spans(task.question).plainText, given: result?.given,
        truth: result == nil ? nil : truth(of: task), verdict: result?.verdict)
    }
  }

  /// How many predictions came true, in a sentence.
  public var score: String {
    let verdicts = summary.compactMap { $0.verdict }
    let right = verdicts.count { $0 == .right }
    let graded = right + verdicts.count { $0 == .wrong }
    if graded == 0 { return "No prediction was made." }
    return "\(right) of \(graded) predictions came true."
  }
}
