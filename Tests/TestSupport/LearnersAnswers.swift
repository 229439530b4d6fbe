import Lessons

extension LessonSession {
  /// What a learner would type who knows.
  package var rightAnswer: String {
    guard let task = task else { return "" }
    switch task.kind {
    case .choices(let choices): return "\((choices.firstIndex(where: \.isRight) ?? 0) + 1)"
    case .setting(let question): return question.values[0]
    case .number, .names:
      if case .graded(let grade) = after(.reveal).reply { return grade.truth ?? "" }
      return ""
    case .centroids:
      return (0..<12).map { "\(10 + 8 * $0) \($0.isMultiple(of: 2) ? 20 : 80)" }.prefix(5).joined(
        separator: "; ")
    case .open: return "In my own words."
    }
  }

  /// What is wrong, or can't be read at all.
  package var wrongAnswer: String {
    guard let task = task else { return "" }
    switch task.kind {
    case .choices(let choices): return "\((choices.firstIndex { !$0.isRight } ?? 0) + 1)"
    case .setting, .centroids: return "nonsense"
    case .number: return "123456789"
    case .names: return "nobody"
    case .open: return "?!"
    }
  }
}
