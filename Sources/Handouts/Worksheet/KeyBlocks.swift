import Drawing
import Exercises
import Scenes

/// The answers to an exercise, with the working.
struct KeyBlocks: Sendable {
  let exercise: Exercise
  /// From 1.
  let number: Int
  let compositor: Compositor

  private var muted: Color { compositor.style.theme.muted }

  /// The whole exercise in one piece.
  var block: Block {
    let heading = compositor.heading("\(number)  \(exercise.kind.title)", level: 3)
    let parts = exercise.parts.enumerated().flatMap { index, part in
      [answer(part, letter: partLetter(index))] + part.working.map(line)
    }
    let wrong = exercise.wrongWays.filter { !$0.isEmpty }.map { line("Wrong ways. " + $0) }
    return Block.column([heading] + parts + wrong + [.space(9)], spacing: 1)
  }

  private func answer(_ part: Exercise.Part, letter: String) -> Block {
    compositor.paragraph("\(letter)  \(part.answer)  (\(pointsWords(part.points)))", PageStyle.smallBold)
  }

  /// A line of working, indented.
  private func line(_ words: String) -> Block {
    let indent = 14.0
    let paragraph = compositor.paragraph(
      words, PageStyle.small, color: muted, width: compositor.width - indent)
    return Block(size: Size(compositor.width, paragraph.size.height)) { corner in
      paragraph.picture(corner + Point(indent, 0))
    }
  }
}
