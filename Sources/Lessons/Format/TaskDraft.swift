import Customers
import Words

/// A task while its answer is being read.
struct TaskDraft {
  let level: TaskLevel
  let question: Prose
  let position: Position
  /// How many passages of the part come before it.
  let passagesBefore: Int
  var kind: LessonTask.Kind?
  var hints: [Prose] = []
  var answer: [Prose] = []

  /// Whether a learner could answer by now.
  var isAnswerable: Bool { kind != nil || !answer.isEmpty }

  /// Choices bring their reasons; a setting or a start shows its effect.
  var needsExplanation: Bool {
    switch kind {
    case .number, .names: answer.isEmpty
    case .choices, .setting, .centroids, .open, nil: false
    }
  }

  func task(_ kind: LessonTask.Kind) -> LessonTask {
    LessonTask(
      level: level, question: question, kind: kind, hints: hints, answer: answer, position: position)
  }

  /// What is shown of a task that asks for no answer.
  var instruction: Prose {
    var look = TextLook()
    look.isStrong = true
    let lead = Prose.Piece(content: .text(level.word + ":"), style: look, position: position)
    return Prose([lead] + question.pieces)
  }
}
