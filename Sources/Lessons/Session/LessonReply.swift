/// What a learner does.
public enum LessonInput: Hashable, Sendable {
  case answer(String)
  case next
  case back
  case hint
  case reveal
  case skip
}

/// What comes back.
public enum LessonReply: Hashable, Sendable {
  /// Another part is shown.
  case moved
  case hint([Span], number: Int, of: Int)
  case graded(Grade)
  /// Nothing has changed; a sentence says why, and what can be done.
  case note(String)
}

/// The reply to an answer: one's own, the true one, the difference, and why.
public struct Grade: Hashable, Sendable {
  public var verdict: Verdict
  public var given: String?
  /// Nil where no answer is truer than others.
  public var truth: String?
  public var difference: String?
  public var why: [[Span]]

  public init(
    _ verdict: Verdict, given: String?, truth: String?, difference: String? = nil, why: [[Span]]
  ) {
    self.verdict = verdict
    self.given = given
    self.truth = truth
    self.difference = difference
    self.why = why
  }

  /// In one line, without the reasons.
  public var headline: String {
    if verdict == .revealed, truth == nil, why.isEmpty {
      return "No answer is truer than others here: go on and see."
    }
    let own = given.map { "“\($0)”" }
    let rest: [String?] =
      switch verdict {
      case .right:
        given == truth ? [own] : [own.map { "you said \($0)" }, truth.map { "true is \($0)" }, difference]
      case .wrong: [own.map { "you said \($0)" }, truth.map { "true is \($0)" }, difference]
      case .done: [difference ?? own]
      case .revealed: [truth]
      case .skipped: []
      }
    let word =
      switch verdict {
      case .right: "Right"
      case .wrong: "Not quite"
      case .done: "Done"
      case .revealed: "The answer"
      case .skipped: "Skipped"
      }
    let details = rest.compactMap { $0 }.joined(separator: ", ")
    return details.isEmpty ? word + "." : "\(word): \(details)."
  }
}
