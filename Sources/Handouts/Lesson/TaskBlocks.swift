import Drawing
import Scenes

/// A task on a page: the question with a place for the answer, or with the answer.
struct TaskBlocks {
  let task: PrintedTask
  /// From 1.
  let number: Int
  let showsKey: Bool
  let compositor: Compositor

  private static let indent = 14.0
  private static let boxIndent = 20.0
  private var width: Double { compositor.width - Self.indent }
  private var theme: Theme { compositor.style.theme }
  private var passages: PassageBlocks { PassageBlocks(compositor: compositor) }

  /// Parts that stay together where a page can hold them.
  func parts(pageHeight: Double) -> [PageFill.Part] {
    let all = blocks.map { $0.barred(theme.muted, barWidth: 2, indent: Self.indent) }
    let whole = Block.column(all + [.space(6)])
    if whole.size.height <= pageHeight { return [PageFill.Part(space: 14, whole)] }
    return all.enumerated().map { PageFill.Part(space: $0 == 0 ? 14 : 0, $1) }
  }

  private var blocks: [Block] {
    [
      compositor.paragraph(
        "Question \(number) · \(task.level)", PageStyle.smallBold, color: theme.muted, width: width)
    ]
      + passages.paragraphs(task.question, PageStyle.bodyBold, width: width) + [.space(4)]
      + form + (showsKey ? key : []) + note
  }

  private var form: [Block] {
    switch task.form {
    case .choices(let choices): choices.flatMap(choice)
    case .line(let words):
      showsKey ? [] : [WritingLines.labeled(words, by: compositor, width: width), .space(4)]
    case .words(let words):
      showsKey
        ? []
        : [
          compositor.paragraph(words, PageStyle.small, width: width),
          WritingLines.block(5, by: compositor, width: width), .space(4),
        ]
    case .drawing(let words, let customers): drawing(words, onto: customers)
    }
  }

  // MARK: Places for answers

  private func choice(_ choice: PrintedTask.Choice) -> [Block] {
    let isTicked = showsKey && choice.isRight
    let room = width - Self.boxIndent
    let words = passages.paragraphs(
      choice.words, isTicked ? PageStyle.bodyBold : PageStyle.body, width: room)
    let reasons =
      showsKey && !choice.reason.isEmpty
      ? passages.paragraphs(choice.reason, PageStyle.small, color: theme.muted, width: room) : []
    let blocks = words + reasons
    return [.row([box(isTicked: isTicked), blocks[0]])]
      + blocks.dropFirst().map { $0.indented(by: Self.boxIndent) } + [.space(showsKey ? 5 : 4)]
  }

  private func box(isTicked: Bool) -> Block {
    let ink = theme.ink
    return Block(size: Size(Self.boxIndent, 14)) { corner in
      let box = Rect(x: corner.x + 1, y: corner.y + 1.5, width: 10, height: 10)
      let cross =
        Path.segment(Point(box.left + 2, box.top + 2), Point(box.right - 2, box.bottom - 2))
        + .segment(Point(box.left + 2, box.bottom - 2), Point(box.right - 2, box.top + 2))
      return .named(
        Name(.decoration, isTicked ? "ticked box" : "box"),
        .stack([
          .stroke(.rectangle(box), Stroke(ink, width: 0.8)),
          isTicked ? .stroke(cross, Stroke(ink, width: 1.6)) : .empty,
        ]))
    }
  }

  private func drawing(
    _ words: String, onto customers: @escaping @Sendable (Rect, Look) -> Picture
  ) -> [Block] {
    let look = compositor.style.look(customer: 5, center: 17)
    let figure = Block.figure(width: width, height: 250) {
      customers($0, look).figure(alt: "All customers, to draw into.")
    }
    let label = compositor.paragraph(words, PageStyle.small, width: width)
    return [label] + (showsKey ? [] : [.space(4), figure]) + [.space(4)]
  }

  // MARK: The key

  private var key: [Block] {
    var blocks: [Block] = []
    if case .choices = task.form {
    } else if let truth = task.truth {
      blocks += small("Answer: \(truth)", PageStyle.bodyBold, theme.ink)
    } else if !task.reasons.isEmpty {
      blocks += small("Answer", PageStyle.smallBold, theme.ink)
    }
    blocks += task.reasons.flatMap { small($0, PageStyle.small, theme.ink) }
    for (index, hint) in task.hints.enumerated() {
      let label = task.hints.count == 1 ? "Hint" : "Hint \(index + 1)"
      blocks += small("\(label): \(hint)", PageStyle.small, theme.muted)
    }
    return blocks.flatMap { [$0, .space(2)] }
  }

  private func small(_ words: String, _ text: TextStyle, _ color: Color) -> [Block] {
    passages.paragraphs(words, text, color: color, width: width)
  }

  private var note: [Block] {
    task.note.isEmpty ? [] : [.space(3)] + small(task.note, PageStyle.small, theme.muted)
  }
}
