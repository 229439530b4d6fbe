/// What a learner does.
public enum LessonInput: Hashable, Sendable {
  /// Answers the task in their own words.
  case answer(String)
  /// Goes on.
  case next
  /// Goes back.
  case back
  /// Asks for a further hint.
  case hint
  /// Asks for the true answer.
  case reveal
  /// Goes on without an answer.
  case skip
}

/// What comes back.
public enum LessonReply: Hashable, Sendable {
  /// Another part is shown.
  case moved
  /// A hint, and which of how many it is.
  case hint([Span], number: Int, of: Int)
  /// The task is done.
  case graded(Grade)
  /// Nothing has changed; a sentence says why, and what can be done.
  case note(String)
}

/// The reply to an answer: one's own, the true one, the difference, and why.
public struct Grade: Hashable, Sendable {
  /// What the answer was worth.
  public var verdict: Verdict
  /// As the learner wrote it; nil without an answer.
  public var given: String?
  /// Nil where no answer is truer than others.
  public var truth: String?
  /// How far the answer is from the true one, in words; nil where that can't be said.
  public var difference: String?
  /// The reasons, a paragraph each.
  public var why: [[Span]]

  /// A reply.
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
