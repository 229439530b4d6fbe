import Drawing
import Words

/// Exercises on pages: each in one piece where a page can hold it, so that nobody has to turn the page
/// between the numbers and the question. What is left of a page becomes further lines to write on.
struct ExercisePacking {
  private let exercises: [ExerciseBlocks]

  init(_ exercises: [ExerciseBlocks]) { self.exercises = exercises }

  func place(in flow: inout PageFlow) {
    var waiting: [ExerciseBlocks] = []
    var height = 0.0
    for (index, exercise) in exercises.enumerated() {
      let own = exercise.block().size.height
      if height + own > flow.room {
        flush(&waiting, height: height, in: &flow)
        height = 0
        // The first one begins below the name, whatever it takes.
        if index > 0 { flow.newPage() }
      }
      if own > flow.room {
        placeInParts(exercise, in: &flow)
      } else {
        waiting.append(exercise)
        height += own
      }
    }
    flush(&waiting, height: height, in: &flow)
  }

  /// Places what fills a page, with the lines there is room for, up to three times as many as needed.
  private func flush(_ waiting: inout [ExerciseBlocks], height: Double, in flow: inout PageFlow) {
    let needed = waiting.map { $0.exercise.parts.reduce(0) { $0 + $1.lines } }
    let all = needed.reduce(0, +)
    let spare = min(2 * all, Int((flow.room - height) / ExerciseBlocks.linePitch))
    var (given, seen) = (0, 0)
    for (exercise, lines) in zip(waiting, needed) {
      seen += lines
      let own = seen * spare / max(1, all) - given
      given += own
      flow.place(exercise.block(more: own))
    }
    waiting = []
  }

  /// An exercise that the page does not hold: the first question stays with what is given.
  private func placeInParts(_ exercise: ExerciseBlocks, in flow: inout PageFlow) {
    let parts = exercise.parts()
    flow.place(.column(exercise.opening + parts.prefix(1)))
    for part in parts.dropFirst() { flow.place(part) }
    flow.space(10)
  }
}
