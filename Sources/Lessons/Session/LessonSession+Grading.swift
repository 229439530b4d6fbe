import Customers
import Drawing
import Runs
import Words

/// Why an answer could not be read, and what would do.
struct Misunderstood: Error {
  let words: String
}

extension LessonSession {
  struct Graded {
    let grade: Grade
    var choice: (run: String, setting: String, value: String)?
  }

  /// What an answer is worth. An answer that can't be read is no answer.
  func graded(_ text: String, _ task: LessonTask) -> Result<Graded, Misunderstood> {
    let given = String(text.prefix(1000)).trimmingBlanks
    guard !given.isEmpty else { return .failure(Misunderstood(words: "Nothing was typed.")) }
    return switch task.kind {
    case .choices(let choices): graded(given, choices, task)
    case .number(let question): graded(given, question, task)
    case .names(let question): graded(given, question, task)
    case .setting(let question): graded(given, question)
    case .centroids(let question): graded(given, question)
    case .open: .success(Graded(grade: Grade(.done, given: given, truth: nil, why: task.answer.map(spans))))
    }
  }

  private func graded(
    _ given: String, _ choices: [LessonTask.Choice], _ task: LessonTask
  ) -> Result<Graded, Misunderstood> {
    guard let number = Int(given), choices.indices.contains(number - 1) else {
      return .failure(Misunderstood(words: "Type the number of a choice, 1 to \(choices.count)."))
    }
    let chosen = choices[number - 1]
    var why = [spans(chosen.reason)]
    if !chosen.isRight, let right = choices.first(where: { $0.isRight }) { why.append(spans(right.reason)) }
    let grade = Grade(
      chosen.isRight ? .right : .wrong, given: spans(chosen.words).plainText, truth: truth(of: task),
      why: why + task.answer.map(spans))
    return .success(Graded(grade: grade))
  }

  private func graded(
    _ given: String, _ question: LessonTask.NumberQuestion, _ task: LessonTask
  ) -> Result<Graded, Misunderstood> {
    guard let truth = quantity(question) else {
      return .success(Graded(grade: Grade(.done, given: given, truth: nil, why: task.answer.map(spans))))
    }
    guard let number = LearnerNumber(given) else {
      return .failure(Misunderstood(words: "Type a number, such as 12 or 1,234, or a range, such as 22-26."))
    }
    let grade = NumberGrade(number, truth: truth, tolerance: question.tolerance, unit: unit(question))
    var difference: String?
    let off = Quantity(
      grade.difference, unit: truth.shownUnit == "%" ? "percentage points" : truth.shownUnit,
      Self.form(of: truth))
    switch grade.outcome {
    case .otherUnit:
      return .failure(Misunderstood(words: "Type the number in \(unit(question) ?? "the unit asked for")."))
    case .right: break
    case .tooHigh: difference = "too high by \(off.text)"
    case .tooLow: difference = "too low by \(off.text)"
    case .tooWide: difference = "your range holds it, but is too wide to say much"
    }
    return .success(
      Graded(
        grade: Grade(
          grade.outcome == .right ? .right : .wrong, given: given, truth: truth.text, difference: difference,
          why: task.answer.map(spans))))
  }

  /// Differences are written as what they are of; percentages are counted already.
  private static func form(of truth: Quantity) -> Quantity.Form {
    switch truth.form {
    case .percent: .decimals(truth.value.magnitude < 0.1 ? 1 : 0)
    case .count: .plain
    case .significant, .decimals, .plain, .probability: .significant(2)
    }
  }

  private func graded(
    _ given: String, _ question: LessonTask.NamesQuestion, _ task: LessonTask
  ) -> Result<Graded, Misunderstood> {
    let truth = names(question)
    let words = given.lowercased().replacingEach(" and ", with: ",").split { ",;+&".contains($0) }
      .map { String($0).trimmingBlanks }
    // Names without blanks may be separated by them.
    let blanks = given.lowercased().split(whereSeparator: { $0.isWhitespace }).map(String.init)
    let wanted = Set(truth.map { $0.lowercased() })
    let isRight = Set(words) == wanted || Set(blanks) == wanted
    return .success(
      Graded(
        grade: Grade(
          isRight ? .right : .wrong, given: given, truth: FactValue.names(truth).text,
          why: task.answer.map(spans))))
  }

  private func graded(
    _ given: String, _ question: LessonTask.SettingQuestion
  ) -> Result<Graded, Misunderstood> {
    guard let value = question.values.first(where: { $0.lowercased() == given.lowercased() }) else {
      return .failure(Misunderstood(words: "Choose one of \(question.values.joined(separator: ", "))."))
    }
    return .success(
      Graded(
        grade: Grade(.done, given: value, truth: nil, why: []),
        choice: (question.run, question.setting, value)))
  }
}

extension LessonSession {
  /// The true answer in words; nil where none is truer than others.
  package func truth(of task: LessonTask) -> String? {
    switch task.kind {
    case .choices(let choices): choices.first { $0.isRight }.map { spans($0.words).plainText }
    case .number(let question): quantity(question)?.text
    case .names(let question): FactValue.names(names(question)).text
    case .setting, .centroids, .open: nil
    }
  }

  /// Why the true answer is what it is.
  package func reasons(of task: LessonTask) -> [[Span]] {
    var reasons = task.answer.map(spans)
    if case .choices(let choices) = task.kind, let right = choices.first(where: { $0.isRight }) {
      reasons.insert(spans(right.reason), at: 0)
    }
    return reasons
  }

  func quantity(_ question: LessonTask.NumberQuestion) -> Quantity? {
    switch question.truth {
    case .typed(let value): return Quantity(value, unit: question.unit, .plain)
    case .fact(let fact):
      let value = try? run.value(of: fact, choices: state.choices, at: question.position)
      if case .number(let quantity) = value { return quantity } else { return nil }
    }
  }

  private func names(_ question: LessonTask.NamesQuestion) -> [String] {
    switch try? run.value(of: question.truth, choices: state.choices, at: question.position) {
    case .names(let names): names
    case .words(let words): [words]
    case .number, nil: []
    }
  }
}

extension String {
  var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
