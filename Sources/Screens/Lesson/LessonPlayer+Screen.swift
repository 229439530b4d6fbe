import Characters
import Customers
import Lessons
import Words

extension LessonPlayer {
  /// The leaf, or what covers it.
  public var screen: Screen {
    switch overlay {
    case .help: return helpScreen
    case .term(let entry): return screen(of: entry)
    case nil: break
    }
    guard let view else { return summaryScreen }
    return Screen(
      title: LessonParagraphs.plain(view.heading), position: position(view),
      figure: leaf.picture?.figure(step: step), paragraphs: paragraphs(view, step: step), entry: entry,
      hints: hints, isRead: true, otherWords: (0...leaf.lastStep).map { paragraphs(view, step: $0) })
  }

  private func position(_ view: LessonView) -> String {
    let steps = leaf.lastStep > 0 ? "Step \(step + 1) of \(leaf.lastStep + 1) · " : ""
    let title = harmless(session.run.lesson.title, limit: .max)
    return "\(steps)Screen \(view.screen) of \(view.screenCount) · \(title)"
  }

  // MARK: Words

  private func paragraphs(_ view: LessonView, step: Int) -> [Screen.Paragraph] {
    let said = note.map { [Screen.Paragraph($0, .reply)] } ?? []
    // Under a picture there may be little room, and what was said has to be seen.
    return said + hintWords + leaf.paragraphs(step: step) + (leaf.asks ? [prompt(view)] : [])
  }

  /// The hints that were asked for.
  private var hintWords: [Screen.Paragraph] {
    guard leaf.asks, let task = session.task, let count = session.state.hints[session.state.position] else {
      return []
    }
    return task.hints.prefix(count).enumerated().map { index, hint in
      let words = LessonParagraphs.plain(session.spans(hint))
      return Screen.Paragraph("Hint \(index + 1) of \(task.hints.count): \(words)", .reply)
    }
  }

  /// How to answer, or what the answer was.
  private func prompt(_ view: LessonView) -> Screen.Paragraph {
    guard let task = view.task else { return Screen.Paragraph("") }
    if let result = task.result {
      let own =
        result.given.map { "You answered “\(harmless($0, limit: 60))”" }
        ?? "The answer was \(result.verdict.rawValue)"
      return Screen.Paragraph("\(own). → goes on; you can answer again.", .quiet, hasSpaceAbove: true)
    }
    let how: String
    if case .setting = session.task?.kind, !choices.isEmpty {
      let listed = choices.enumerated().map { "\($0 + 1) \(harmless($1))" }.joined(separator: ", ")
      how = "Press the number of your choice: \(listed)."
    } else if choices.isEmpty {
      how = "\(harmless(task.prompt, limit: .max)). Type it and press Enter."
    } else {
      how = "Press the number of your choice."
    }
    return Screen.Paragraph(how, .quiet, hasSpaceAbove: true)
  }

  private var entry: Screen.Entry? {
    guard let typing else { return nil }
    let listed = terms.prefix(3).map { harmless($0) }.joined(separator: ", ")
    let question = listed.isEmpty ? "Which term?" : "Which term (\(listed))?"
    let label = typing.purpose == .term ? question : "Your answer:"
    return Screen.Entry(label: label, text: typing.text)
  }

  // MARK: Other screens

  private var summaryScreen: Screen {
    let lines = session.summary.enumerated().map { index, line in
      (mark: "\(index + 1). ", line: line)
    }
    let words = lines.flatMap { mark, line in
      [
        Screen.Paragraph(harmless(line.question, limit: .max), mark: mark, hasSpaceAbove: true),
        Screen.Paragraph(
          harmless(line.outcome, limit: .max).sentence, line.verdict == .right ? .reply : .quiet,
          mark: String(repeating: " ", count: mark.count)),
      ]
    }
    return Screen(
      title: "What you said and what was true", position: harmless(session.run.lesson.title, limit: .max),
      paragraphs: (note.map { [Screen.Paragraph($0, .reply)] } ?? [])
        + [Screen.Paragraph("This is the end of the lesson. \(session.score)", .strong)] + words,
      entry: entry, hints: hints, isRead: true)
  }

  private func screen(of entry: Glossary.Entry) -> Screen {
    Screen(
      title: harmless(entry.term, limit: 80), position: "Glossary",
      paragraphs: entry.meaning.map { Screen.Paragraph(harmless($0, limit: .max), hasSpaceAbove: true) },
      hints: Self.overlayHints)
  }

  private static let overlayHints = [
    Screen.KeyHint("any key", "back to the lesson"), Screen.KeyHint("q", "quit"),
  ]

  private var helpScreen: Screen {
    let keys = [
      ("→ Space", "on: the next step of a picture, the next page, the next screen"),
      ("←", "back"), ("Home End", "a picture's first and last step; the beginning, and as far as you are"),
      ("↑ ↓ PgUp PgDn", "scroll words that do not fit"),
      ("1 2 3 …", "choose an answer, or begin to type one"),
      ("Enter", "type an answer"), ("h", "a hint"), ("r", "reveal the answer"), ("s", "skip the question"),
      ("t", "what a term means"), ("p", "write the picture as a PNG file"),
      (":", "type a command: hint, reveal, skip, back, term WORD, help, quit"),
      ("q", "quit; your progress is saved"),
    ]
    let width = keys.map { Glyph.width(of: $0.0) }.max() ?? 0
    return Screen(
      title: harmless(session.run.lesson.title, limit: .max), position: "Help",
      paragraphs: keys.map { key, meaning in
        Screen.Paragraph(meaning, mark: key + String(repeating: " ", count: width - Glyph.width(of: key) + 2))
      }, hints: Self.overlayHints)
  }

  // MARK: Keys

  private var hints: [Screen.KeyHint] {
    typealias Hint = Screen.KeyHint
    if typing != nil { return [Hint("Enter", "done"), Hint("Esc", "leave")] }
    var result: [Hint] = []
    if isAsked {
      result = choices.isEmpty ? [Hint("Enter", "type")] : [Hint("1-\(choices.count)", "choose")]
      result += [Hint("h", "hint"), Hint("r", "reveal"), Hint("s", "skip")]
    } else if !session.isAtEnd {
      result = [Hint("→", step < leaf.lastStep ? "next step" : "next")]
    }
    result += [Hint("←", "back"), Hint("?", "help"), Hint("q", "quit")]
    if step < leaf.lastStep { result.append(Hint("End", "last step")) }
    if leaf.picture != nil { result.append(Hint("p", "picture")) }
    if !terms.isEmpty { result.append(Hint("t", "term")) }
    return result
  }
}
